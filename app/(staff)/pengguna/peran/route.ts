import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { changeRole } from "@/lib/users/commands/change-user";
import { parseRoleChange } from "@/lib/users/format";

export const POST = formPost(
  (form) => `/pengguna/${encodeURIComponent(form.get("pengguna"))}`,
  async ({ get, headers }) => {
    const actor = await actorOf(headers);
    const change = parseRoleChange({ role: get("role"), place: get("place"), reason: get("reason") });
    await changeRole(actor, { userId: get("pengguna"), ...change });
    return { to: "/pengguna", done: "Peran dan tempat sudah diubah; sesi pengguna itu berakhir." };
  },
  { keep: ["role", "place", "reason"] },
);

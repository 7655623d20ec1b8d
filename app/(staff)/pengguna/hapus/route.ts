import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { removeUser } from "@/lib/users/commands/remove-user";
import { parseRemoval } from "@/lib/users/format";

export const POST = formPost(
  (form) => `/pengguna/${encodeURIComponent(form.get("pengguna"))}`,
  async ({ get, headers }) => {
    const actor = await actorOf(headers);
    const { sebab } = parseRemoval({ sebab: get("sebab") });
    await removeUser(actor, { userId: get("pengguna"), reason: sebab });
    return { to: "/pengguna", done: "Akun dihapus. Jejak audit dan laporannya tetap." };
  },
  { keep: ["sebab"] },
);

import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { requestIdOf } from "@/lib/http/request-id";
import { removeUser } from "@/lib/users/commands/remove-user";
import { parseRemoval } from "@/lib/users/format";

export const POST = formPost(
  (form) => `/pengguna/${encodeURIComponent(form.get("pengguna"))}`,
  async ({ get, headers }) => {
    const actor = await actorOf(headers);
    const { sebab } = parseRemoval({ sebab: get("sebab") });
    await removeUser(actor, get("pengguna"), sebab, requestIdOf(headers));
    return { to: "/pengguna", done: "Akun dihapus. Jejak audit dan laporannya tetap." };
  },
);

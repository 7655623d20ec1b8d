import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { setActive } from "@/lib/users/commands/change-user";

export const POST = formPost("/pengguna", async (form) => {
  const active = form.get("menjadi") === "aktif";
  await setActive(await actorOf(form.headers), { userId: form.get("pengguna"), active });
  return { to: "/pengguna", done: active ? "Akun diaktifkan lagi." : "Akun dinonaktifkan dan semua sesinya berakhir." };
});

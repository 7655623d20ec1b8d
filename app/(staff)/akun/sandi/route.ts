import { formPost } from "@/lib/http/form-post";
import { changePassword } from "@/lib/users/commands/own-account";
import { samePassword } from "@/lib/users/format";

export const POST = formPost("/akun", async (form) => {
  const given = { current: form.get("sekarang"), next: samePassword(form.get("baru"), form.get("ulang")) };
  const cookies = await changePassword(form.headers, given);
  return { to: "/akun", cookies, done: "Kata sandi Anda sudah diganti." };
});

import { formPost } from "@/lib/http/form-post";
import { setPasswordByLink } from "@/lib/users/commands/links";
import { samePassword } from "@/lib/users/format";

export const POST = formPost(
  (form) => `/atur-sandi?kunci=${encodeURIComponent(form.get("kunci"))}`,
  async (form) => {
    const password = samePassword(form.get("sandi"), form.get("ulang"));
    await setPasswordByLink(form.headers, { token: form.get("kunci"), password });
    return { to: "/masuk", done: "Kata sandi Anda sudah disimpan. Silakan masuk." };
  },
);

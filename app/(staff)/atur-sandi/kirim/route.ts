import { formPost } from "@/lib/http/form-post";
import { setPasswordByLink } from "@/lib/users/commands/links";
import { samePassword } from "@/lib/users/format";

export const POST = formPost(
  (form) => `/atur-sandi?kunci=${encodeURIComponent(form.get("kunci"))}`,
  async (form) => {
    await setPasswordByLink(form.headers, form.get("kunci"), samePassword(form.get("sandi"), form.get("ulang")));
    return { to: "/masuk", done: "Sandi Anda sudah disimpan. Silakan masuk." };
  },
);

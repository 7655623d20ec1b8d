import { formPost } from "@/lib/http/form-post";
import { requestReset } from "@/lib/users/commands/links";

export const POST = formPost(
  "/lupa-sandi",
  async (form) => {
    await requestReset(form.headers, form.get("email"));
    return { to: "/lupa-sandi", done: "Bila e-mail itu punya akun, tautan sudah dikirim dan berlaku 60 menit." };
  },
  { keep: ["email"] },
);

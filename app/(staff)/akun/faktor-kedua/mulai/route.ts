import { formPost } from "@/lib/http/form-post";
import { beginSecondFactor } from "@/lib/users/commands/second-factor";

export const POST = formPost("/akun/faktor-kedua", async (form) => {
  await beginSecondFactor(form.headers, form.get("sandi"));
  return { to: "/akun/faktor-kedua" };
});

import { formPost } from "@/lib/http/form-post";
import { removeSecondFactor } from "@/lib/users/commands/second-factor";

export const POST = formPost("/akun/faktor-kedua", async (form) => ({
  to: "/akun",
  cookies: await removeSecondFactor(form.headers, form.get("sandi")),
  done: "Faktor kedua sudah dilepas.",
}));

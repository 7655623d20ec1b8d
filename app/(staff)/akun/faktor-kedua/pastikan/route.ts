import { formPost } from "@/lib/http/form-post";
import { confirmSecondFactor } from "@/lib/users/commands/second-factor";

export const POST = formPost("/akun/faktor-kedua", async (form) => ({
  to: "/akun",
  cookies: await confirmSecondFactor(form.headers, form.get("kode")),
  done: "Faktor kedua sudah dipakai. Mulai sekarang setiap kali masuk diminta kodenya.",
}));

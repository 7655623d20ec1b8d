import { type Form, formPost } from "@/lib/http/form-post";
import { signIn } from "@/lib/users/commands/sign-in";
import { landingAfter, safeReturn } from "@/lib/users/format";

const back = (form: Form) => `/masuk?ke=${encodeURIComponent(safeReturn(form.get("ke")))}`;

export const POST = formPost(
  back,
  async (form) => {
    const to = landingAfter(safeReturn(form.get("ke")));
    const { cookies, needsCode } = await signIn(form.headers, {
      email: form.get("email"),
      password: form.get("sandi"),
    });
    return { to: needsCode ? `/masuk/kode?ke=${encodeURIComponent(to)}` : to, cookies };
  },
  { keep: ["email"] },
);

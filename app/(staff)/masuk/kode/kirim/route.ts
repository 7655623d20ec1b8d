import { type Form, formPost } from "@/lib/http/form-post";
import { confirmSignIn } from "@/lib/users/commands/sign-in";
import { safeReturn } from "@/lib/users/format";

const back = (form: Form) => `/masuk/kode?ke=${encodeURIComponent(safeReturn(form.get("ke")))}`;

export const POST = formPost(back, async (form) => ({
  to: safeReturn(form.get("ke")),
  cookies: await confirmSignIn(form.headers, form.get("kode")),
}));

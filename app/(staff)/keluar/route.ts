import { formPost } from "@/lib/http/form-post";
import { signOut } from "@/lib/users/commands/sign-in";

export const POST = formPost("/", async (form) => ({ to: "/", cookies: await signOut(form.headers) }));

import { actorOf } from "@/lib/auth/session";
import { saveDefinition } from "@/lib/coverage/commands/keep-definitions";
import { DEFINITION_FORM, readDefinitionForm } from "@/lib/coverage/format/definition-form";
import { formPost } from "@/lib/http/form-post";
import { refuseForm, seenIn } from "@/lib/targets/format/form-page";

type Context = { params: Promise<{ code: string }> };

/** Records the words of a definition as its page showed them. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { code } = await params;
  const save = formPost(
    `/kelola-definisi/${encodeURIComponent(code)}`,
    async ({ get, all, headers }) => {
      const actor = await actorOf(headers);
      const { given, reason, problems } = readDefinitionForm(all);
      if (problems) throw refuseForm(problems);
      await saveDefinition(actor, { code, words: given, seen: seenIn(get("seen")), reason });
      return { to: "/kelola-definisi", done: "Definisi dicatat sebagai revisi baru." };
    },
    { keep: DEFINITION_FORM },
  );
  return save(request);
}

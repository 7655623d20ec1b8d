import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { addBranch } from "@/lib/users/commands/branches";
import { parseNewBranch } from "@/lib/users/format/branch-forms";

export const POST = formPost(
  "/cabang/tambah",
  async ({ get, headers }) => {
    const actor = await actorOf(headers);
    const given = parseNewBranch({ id: get("id"), name: get("name"), office: get("office"), source: get("source") });
    await addBranch(actor, given);
    return { to: "/cabang", done: `${given.name} ditambahkan; daerahnya dicatat lewat Mulai melayani daerah.` };
  },
  { keep: ["id", "name", "office", "source"] },
);

import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { chooseReading } from "@/lib/imports/commands/choose-reading";
import { importAddress, parseChoice } from "@/lib/imports/format/choice-form";

/** Reads the file as the person says, and shows what it would change then. */
export const POST = formPost(
  ({ get }) => importAddress(get("impor")),
  async ({ get, all, headers }) => {
    const actor = await actorOf(headers);
    await chooseReading(actor, { id: get("impor"), choice: parseChoice(all) });
    return { to: `${importAddress(get("impor"))}#pratinjau` };
  },
);

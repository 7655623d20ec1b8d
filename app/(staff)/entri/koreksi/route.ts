import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { abandonCorrection } from "@/lib/reports/commands/abandon-correction";
import { openCorrection } from "@/lib/reports/commands/correct-report";
import { correctionAddress, keyIn, parseCorrectionForm, rowAddress } from "@/lib/reports/format/correction-form";

/** Opens a correction with its reason, or abandons it; both lead back to the region's line. */
export const POST = formPost(
  ({ get }) => {
    const key = keyIn(get);
    return key === null ? "/entri" : correctionAddress(key.period, key.regionCode);
  },
  async ({ get, headers }) => {
    const form = parseCorrectionForm(get);
    const { key } = form;
    const actor = await actorOf(headers);
    const to = rowAddress(key.period, key.regionCode);
    if (form.step === "open") {
      await openCorrection(actor, { key, reason: form.reason });
      return { to, done: "Koreksi dibuka dengan angka yang sudah disetujui." };
    }
    await abandonCorrection(actor, { key, seen: form.seen });
    return { to, done: "Koreksi dibatalkan; angka yang disetujui tetap berlaku." };
  },
  { keep: ["alasan"] },
);

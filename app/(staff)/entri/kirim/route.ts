import { actorOf } from "@/lib/auth/session";
import { AppError } from "@/lib/core/errors";
import { parsePeriod } from "@/lib/core/period";
import { readRegions } from "@/lib/regions/queries";
import { sendEntryForm } from "@/lib/reports/commands/send-entry-form";
import { parseEntryForm } from "@/lib/reports/format/entry-form";
import { type Form, formPost } from "@/lib/http/form-post";

const page = (form: Form) =>
  `/entri/${parsePeriod(form.get("bulan")) ?? ""}${form.get("nonaktif") === "1" ? "?nonaktif=1" : ""}`;

/** The whole form by an ordinary post: saves what changed, then takes the step whose button was pressed. */
export const POST = formPost(page, async (form) => {
  const period = parsePeriod(form.get("bulan"));
  if (!period) throw new AppError("invalid-input", "Bulan tidak dikenal.");
  const actor = await actorOf(form.headers);
  const names = new Map((await readRegions(actor)).map(({ code, name }) => [code, name]));
  const sent = parseEntryForm(form.all, (code) => names.get(code) ?? code);
  const outcome = await sendEntryForm(actor, { period, ...sent });
  const { step } = sent;
  const place = step && "region" in step ? `#baris-${step.region}` : "";
  return { to: `${page(form)}${place}`, ...outcome };
});

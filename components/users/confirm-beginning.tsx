import type { RefusedForm } from "@/components/forms/refused-form";
import { confirmationOf } from "@/lib/users/rules/beginning";

/** Stands in the form only where something was asked about it; agreeing holds for what was sent and nothing else. */
export function ConfirmBeginning({ refused: { values, fields } }: { refused: RefusedForm }) {
  if (fields.pasti === undefined) return null;
  const { branch = "", region = "", from = "" } = values;
  return (
    <div>
      <label className="flex max-w-[75ch] items-start gap-2">
        <input type="checkbox" name="pasti" value={confirmationOf({ branch, region, from })} className="mt-1 size-6" />
        <span>Ya, tetap catat dengan cabang, daerah, dan tanggal ini.</span>
      </label>
    </div>
  );
}

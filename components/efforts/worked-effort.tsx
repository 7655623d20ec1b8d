import { PostForm } from "@/components/forms/post-form";
import type { RefusedForm } from "@/components/forms/refused-form";
import { TextField } from "@/components/forms/text-field";
import { Badge, SimulatedBadge } from "@/components/ui/badge";
import { addressOf } from "@/lib/core/address";
import { effortName, effortSource, effortText, ORIGIN_WORDS, STATUS_WORDS } from "@/lib/efforts/format/effort-words";
import { STEP_WORDS } from "@/lib/efforts/format/step-form";
import { stampOf } from "@/lib/efforts/rules/workflow";
import type { WorkedEffort } from "@/lib/efforts/schema";

type ItemProps = {
  effort: WorkedEffort;
  /** the page on which its region's efforts are kept */
  path: string;
  refused: RefusedForm;
  /** where the list is of several regions */
  place?: string;
};

/** One effort: what it says now, what was approved before, what came back, and a button for each step that is open. */
export function WorkedEffortItem({ effort, path, refused, place }: ItemProps) {
  const { newest, before, steps } = effort;
  const { regionCode, kind, key, said, status, origin } = newest;
  const name = effortName(said);
  const hidden = { daerah: regionCode, jenis: kind, kunci: key, seen: stampOf(newest), asal: place ? "daftar" : "" };
  // What was refused was about one of several.
  const { daerah, kunci } = refused.values;
  const isRefused = daerah === regionCode && kunci === key;
  const why = isRefused ? refused.field("alasan") : { name: "alasan", autoComplete: "off" };
  const form = (step: (typeof steps)[number]) => (
    <PostForm
      key={step}
      action="/upaya/langkah"
      label={`${STEP_WORDS[step]} ${name}`}
      submit={STEP_WORDS[step]}
      isMinor={step !== "submit" && step !== "approve"}
      hidden={{ ...hidden, langkah: step }}
    >
      {step === "return" ? (
        <TextField {...why} id={`alasan-${regionCode}-${kind}-${key}`} label="Alasan mengembalikan" maxLength={500} />
      ) : null}
    </PostForm>
  );
  return (
    <li className="border-b border-line pb-2">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <strong>{place ? `${place}: ${name}` : name}</strong>
        {status === "APPROVED" ? null : (
          <Badge tone={status === "RETURNED" ? "below" : "notice"}>{STATUS_WORDS[status]}</Badge>
        )}
        {origin === "SIMULATED" ? <SimulatedBadge /> : null}
        {steps.includes("save") ? (
          <a
            className="ml-auto px-2 py-1"
            href={addressOf(`${path}/isi`, { jenis: kind, kunci: key })}
            aria-label={`${STEP_WORDS.save} ${name}`}
          >
            {STEP_WORDS.save.toLowerCase()}
          </a>
        ) : null}
      </p>
      <p className="break-words">
        {effortText(said)}
        {said.note === null ? null : `. ${said.note}`}
      </p>
      <p className="text-sm text-muted">
        {effortSource(said)}
        {origin === "SIMULATED" ? null : `; ${ORIGIN_WORDS[origin]}`}
      </p>
      {before === null ? null : (
        <p className="text-sm text-muted">
          Yang berlaku: {effortText(before.said)} ({effortSource(before.said)}).
          {newest.reason === null ? null : ` Alasan koreksi: ${newest.reason}`}
        </p>
      )}
      {status === "RETURNED" ? <p>Dikembalikan: {newest.returnReason}</p> : null}
      <div className="flex flex-wrap items-end gap-x-4 empty:hidden">
        {steps.filter((step) => step !== "save").map(form)}
      </div>
    </li>
  );
}

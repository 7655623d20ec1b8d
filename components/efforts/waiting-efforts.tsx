import type { RefusedForm } from "@/components/forms/refused-form";
import { Section } from "@/components/ui/section";
import type { WorkedEffort } from "@/lib/efforts/schema";
import { WorkedEffortItem } from "./worked-effort";

type WaitingProps = { waiting: readonly (WorkedEffort & { regionName: string })[]; refused: RefusedForm };

/** What waits for this examiner, what was sent first before all. */
export function WaitingEfforts({ waiting, refused }: WaitingProps) {
  return (
    <Section id="menunggu" title="Menunggu pemeriksaan Anda">
      {waiting.length === 0 ? <p className="text-muted">Tidak ada yang menunggu.</p> : null}
      <ul className="flex flex-col gap-3">
        {waiting.map((effort) => (
          <WorkedEffortItem
            key={`${effort.newest.regionCode} ${effort.newest.kind} ${effort.newest.key}`}
            effort={effort}
            path={`/upaya/${effort.newest.regionCode}`}
            refused={refused}
            place={effort.regionName}
          />
        ))}
      </ul>
    </Section>
  );
}

import { refusedForm } from "@/components/forms/refused-form";
import { Section } from "@/components/ui/section";
import type { WorkedEffort } from "@/lib/efforts/schema";
import { WorkedEffortItem } from "./worked-effort";

/** What waits for this examiner, what was sent first before all. */
export function WaitingEfforts({ waiting }: { waiting: readonly (WorkedEffort & { regionName: string })[] }) {
  return (
    <Section id="menunggu" title="Menunggu pemeriksaan Anda">
      {waiting.length === 0 ? <p className="text-muted">Tidak ada yang menunggu.</p> : null}
      <ul className="flex flex-col gap-3">
        {waiting.map((effort) => (
          <WorkedEffortItem
            key={`${effort.newest.regionCode} ${effort.newest.kind} ${effort.newest.key}`}
            effort={effort}
            path={`/upaya/${effort.newest.regionCode}`}
            refused={refusedForm(null)}
            place={effort.regionName}
          />
        ))}
      </ul>
    </Section>
  );
}

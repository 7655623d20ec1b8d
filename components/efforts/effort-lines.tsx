import { SimulatedBadge } from "@/components/ui/badge";
import { effortName, effortSource, effortText, ORIGIN_WORDS } from "@/lib/efforts/format/effort-words";
import type { EffortVersion } from "@/lib/efforts/schema";

type LinesProps = { efforts: readonly EffortVersion[]; marks: boolean };

/** One effort a line: what it is called, what is known of it, of when and from where. */
export function EffortLines({ efforts, marks }: LinesProps) {
  return (
    <dl>
      {efforts.map(({ key, said, origin }) => (
        <div key={key} className="break-inside-avoid border-b border-line py-1">
          <dt className="inline font-medium">{effortName(said)}</dt>{" "}
          <dd className="inline break-words">
            {effortText(said)}
            {said.note === null ? null : <span className="text-muted">. {said.note}</span>}
            <span className="text-sm text-muted">
              {" · "}
              {said.url === null ? effortSource(said) : <a href={said.url}>{effortSource(said)}</a>}
              {origin === "RECORDED" ? `; ${ORIGIN_WORDS[origin]}` : null}{" "}
              {origin === "SIMULATED" && marks ? <SimulatedBadge /> : null}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

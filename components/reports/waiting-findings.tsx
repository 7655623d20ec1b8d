import { SEGMENT_WORDS } from "@/lib/quality/rules/finding";
import { REASONS } from "@/lib/quality/schema";
import { findingKey } from "@/lib/reports/format/entry-fields";
import type { ShownFinding } from "@/lib/reports/rules/entry-row";
import type { WaitingReport } from "@/lib/reports/rules/held-back";

/** What is odd about a waiting report, each in its words with the reason that was given; what else makes it worth reading. */
export function WaitingFindings({ row }: Pick<WaitingReport, "row">) {
  const { findings, version, overtaken } = row;
  const around = [
    version > 1 ? `Koreksi, versi ${version}.` : null,
    overtaken === null ? null : "Versi sebelumnya didahului berkas impor.",
  ].filter((text) => text !== null);
  if (findings.length + around.length === 0) return <span className="text-muted">tidak ada</span>;
  return (
    <ul className="max-w-[60ch]">
      {around.map((text) => (
        <li key={text}>{text}</li>
      ))}
      {findings.map((finding) => (
        <li key={findingKey(finding)} className="mt-1 first:mt-0">
          <WaitingFinding finding={finding} />
        </li>
      ))}
    </ul>
  );
}

function WaitingFinding({ finding: { rule, segment, message, answer } }: { finding: ShownFinding }) {
  return (
    <>
      {segment === null ? null : (
        <mark className="rounded bg-below-soft px-1 font-semibold text-ink">{SEGMENT_WORDS[segment]}</mark>
      )}{" "}
      {message.problem} <span className="text-muted">{rule}</span>
      {answer?.reason ? (
        <span className="block text-muted">
          Alasan: {REASONS[answer.reason]}. {answer.text}
        </span>
      ) : null}
    </>
  );
}

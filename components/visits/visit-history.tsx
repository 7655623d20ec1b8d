import { Section } from "@/components/ui/section";
import { signedText } from "@/lib/published/format/accepted-words";
import { formatDate } from "@/lib/core/period";
import { VISIT_STATES } from "@/lib/visits/format";
import type { Visit } from "@/lib/visits/schema";

/** Every revision of a visit, newest first: what it had become, when, in which role and why. */
export function VisitHistory({ revisions }: { revisions: readonly Visit[] }) {
  return (
    <Section id="riwayat" title="Riwayat" lead="Yang lama tidak pernah ditimpa.">
      <ol>
        {revisions.map((visit, index) => (
          <li key={visit.revision} className="mt-1">
            <strong>Revisi {visit.revision}</strong>, {changeText(visit, revisions[index + 1] ?? null)}; dicatat{" "}
            {signedText(visit.recorded)}
            {visit.sheet !== null && visit.sheet.sha256 !== revisions[index + 1]?.sheet?.sha256 ? (
              <>
                {" "}
                <a href={`/kunjungan/${visit.id}/lembar?sidik=${visit.sheet.sha256}`}>Lembar revisi {visit.revision}</a>
              </>
            ) : null}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function changeText(visit: Visit, before: Visit | null): string {
  if (before?.state !== visit.state && visit.state === "HELD") return `terlaksana ${formatDate(visit.day)}`;
  if (before?.state !== visit.state) return `${VISIT_STATES[visit.state]} untuk ${formatDate(visit.day)}`;
  if (visit.sheet?.sha256 !== before.sheet?.sha256) return "lembar dibekukan";
  return visit.state === "HELD" ? "catatan dikoreksi" : `rencana diubah, untuk ${formatDate(visit.day)}`;
}

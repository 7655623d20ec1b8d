import { Section } from "@/components/ui/section";
import { byOffice, DAYS_AHEAD, standingOf } from "@/lib/visits/rules";
import type { ListedCommitment, ListedVisit } from "@/lib/visits/schema";
import { CommitmentList } from "./commitment-list";
import { VisitList } from "./visit-list";

type AgendaProps = {
  today: string;
  ahead: readonly ListedVisit[];
  commitments: readonly ListedCommitment[];
  regionName: (code: string) => string;
  /** on the start page nothing stands where there is nothing */
  isShort?: boolean;
};

/** The visits of the next thirty days office by office, and the commitments that somebody has to look after. */
export function VisitAgenda({ today, ahead, commitments, regionName, isShort = false }: AgendaProps) {
  const late = commitments.filter((one) => standingOf(one, today) === "overdue");
  const rest = commitments.filter((one) => !late.includes(one));
  const offices = byOffice(ahead);
  return (
    <>
      {isShort && ahead.length === 0 ? null : (
        <Section
          id="kunjungan"
          title={`Kunjungan ${DAYS_AHEAD} hari ke depan`}
          actions={isShort ? <a href="/kunjungan">Semua kunjungan</a> : null}
        >
          {ahead.length === 0 ? <p>Tidak ada kunjungan yang diusulkan atau direncanakan.</p> : null}
          {offices.map(([office, visits]) => (
            <div key={office} className="mt-3 first:mt-0">
              {offices.length > 1 ? <h3 className="mb-1">{office}</h3> : null}
              <VisitList {...{ visits, regionName, today }} />
            </div>
          ))}
        </Section>
      )}
      {isShort && late.length === 0 ? null : (
        <Section id="lewat-tenggat" title="Komitmen lewat tenggat">
          {late.length === 0 ? (
            <p>Tidak ada komitmen yang lewat tenggat.</p>
          ) : (
            <CommitmentList {...{ commitments: late, today, regionName }} />
          )}
        </Section>
      )}
      {rest.length === 0 ? null : (
        <Section id="komitmen" title={`Komitmen ${DAYS_AHEAD} hari ke depan dan yang menunggu pemeriksaan`}>
          <CommitmentList {...{ commitments: rest, today, regionName }} />
        </Section>
      )}
    </>
  );
}

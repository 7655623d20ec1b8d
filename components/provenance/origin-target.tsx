import { PlainTable } from "@/components/table/plain-table";
import { Section } from "@/components/ui/section";
import { formatStatedPercent } from "@/lib/core/numbers";
import { formatDate } from "@/lib/core/period";
import { cardsOf } from "@/lib/coverage/format/cards";
import { whyNotCompared } from "@/lib/coverage/format/comparison";
import { targetsFor } from "@/lib/coverage/format/targets";
import { ORIGIN_PARTS } from "@/lib/coverage/rules/origin";
import type { Reading } from "@/lib/coverage/rules/reading";
import { targetDivision } from "@/lib/provenance/format/division-words";
import { targetRevisionLines } from "@/lib/provenance/format/origin-words";
import type { Provenance } from "@/lib/provenance/rules/provenance";
import { regionBy, shortName } from "@/lib/regions/rules";
import { baseLabel, siteName, targetShort } from "@/lib/targets/format";
import { applicableTargets, statusLabel } from "@/lib/targets/rules";

type TargetProps = { provenance: Provenance; shown: NonNullable<Reading["shown"]> };

/** The target that the figure is held against with its arithmetic, document and revisions, and all others that apply. */
export function OriginTarget({ provenance: { reading, facts }, shown: { standing, period } }: TargetProps) {
  const { view, today, regions, region, catalogue } = reading;
  const { target } = standing;
  const measure = { indicator: view.indicator, period, today };
  const worked = cardsOf(standing, measure).filter(({ key }) => key === "gap" || key === "attainment");
  const why = whyNotCompared(standing, view.indicator);
  const others = targetsFor(standing.area, applicableTargets(catalogue.targets, region.code));
  return (
    <Section id={ORIGIN_PARTS.target} title={target ? `Target ${targetShort(target)}` : "Target"}>
      {target ? <TargetSource target={target} facts={facts} /> : null}
      {why ? <p>{why.long}</p> : null}
      <ul>
        {worked.map(({ key, label, division }) =>
          division ? (
            <li key={key}>
              {label}: <span className="font-semibold tabular-nums">{division.formula}</span>
              <span className="text-muted"> ({division.base})</span>
            </li>
          ) : null,
        )}
      </ul>
      {target && (facts?.targetRevisions.length ?? 0) > 0 ? (
        <ul className="mt-1 text-sm text-muted">
          {targetRevisionLines(facts!.targetRevisions).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      <div className="mt-3">
        <PlainTable
          caption="Semua target yang berlaku dan hitungannya"
          minWidth="44rem"
          columns={[
            { label: "Untuk" },
            { label: "Target", align: "end" },
            { label: "Hitungan (peserta)" },
            { label: "Dasar" },
            { label: "Dokumen" },
          ]}
        >
          {others.map((each) => (
            <tr key={each.id}>
              <th scope="row" className="text-left font-medium">
                {shortName(regionBy(regions, each.regionCode).name)}
              </th>
              <td className="text-right tabular-nums">
                {each.percent === null ? "" : formatStatedPercent(each.percent)} ({each.year})
              </td>
              <td className="tabular-nums">{targetDivision(each, standing, view.indicator)}</td>
              <td>{baseLabel(each)}</td>
              <td>
                {each.instrument.title}, {statusLabel(each.status)}
                <SourceLink url={each.url} />
              </td>
            </tr>
          ))}
        </PlainTable>
      </div>
    </Section>
  );
}

type SourceProps = {
  target: NonNullable<TargetProps["shown"]["standing"]["target"]>;
  facts: Provenance["facts"];
};

function TargetSource({ target, facts }: SourceProps) {
  const document = facts?.document;
  const title = document?.title ?? target.instrument.title;
  const more = [
    document?.number ? `nomor ${document.number}` : null,
    document?.dated ? `tertanggal ${formatDate(document.dated)}` : null,
    statusLabel(target.status),
    target.statedBy ? `menurut ${target.statedBy}` : null,
    `dasar ${baseLabel(target)}`,
  ].filter((part) => part !== null);
  return (
    <p>
      Sumber: {document?.url ? <a href={document.url}>{title}</a> : title}; {more.join("; ")}.
      <SourceLink url={document?.sourceUrl ?? null} />
    </p>
  );
}

/** Who speaks of a document, under its own name: nobody is to take a newspaper for the document. */
function SourceLink({ url }: { url: string | null }) {
  return url ? (
    <>
      {" "}
      <a href={url}>{siteName(url)}</a>
    </>
  ) : null;
}

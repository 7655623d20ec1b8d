import type { ReactNode } from "react";
import { PlainTable } from "@/components/table/plain-table";
import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/core/period";
import { hrefOf, regionBy, shortName } from "@/lib/regions/rules";
import type { Region } from "@/lib/regions/schema";
import { baseLabel, documentName, kindName, siteName } from "@/lib/targets/format";
import { instrumentFields, interpolationWords, targetFields } from "@/lib/targets/format/field-words";
import { revisionWords } from "@/lib/targets/format/revision-words";
import { statusLabel } from "@/lib/targets/rules";
import type { TargetDocument } from "@/lib/targets/rules/documents";
import { RevisionList } from "./revision-list";
import { TargetValue } from "./target-value";

type DocumentProps = {
  document: TargetDocument;
  regions: readonly Region[];
  /** what families of documents are called */
  families: ReadonlyMap<string, { title: string }>;
};

/** One document: what it is, what it says for whom, and how that came to be. */
export function DocumentSection({ document, regions, families }: DocumentProps) {
  const { now, values } = document;
  return (
    <Section id={now.id} title={documentName(now, regions)}>
      {now.withdrawn ? <p className="my-1">Dokumen ini sudah ditarik dan tidak lagi dipakai.</p> : null}
      <DocumentFacts now={now} />
      {values.length === 0 ? (
        <p className="my-2">Tidak ada target yang berlaku.</p>
      ) : (
        <Values document={document} regions={regions} />
      )}
      <History document={document} regions={regions} families={families} />
    </Section>
  );
}

/** What is known of a document, in a line or two; what nobody knows of it is said once. */
function DocumentFacts({ now }: { now: TargetDocument["now"] }) {
  const linked = (url: string | null) => (url === null ? null : <a href={url}>{siteName(url)}</a>);
  const facts: { term: string; value: ReactNode; mayLack?: boolean }[] = [
    { term: "Jenis", value: kindName(now.kind) },
    { term: "Nomor", value: now.number },
    { term: "Tanggal", value: now.dated ? formatDate(now.dated) : null },
    { term: "Dokumen", value: linked(now.url) },
    { term: "Sumber tentangnya", value: linked(now.sourceUrl), mayLack: true },
    { term: "Dinyatakan oleh", value: now.statedBy, mayLack: true },
    { term: "Di antara tahun", value: interpolationWords(now.interpolation) },
  ];
  const unknown = facts
    .filter(({ value, mayLack }) => value === null && !mayLack)
    .map(({ term }) => term.toLowerCase());
  if (unknown.length > 0) facts.push({ term: "Tidak diketahui", value: unknown.join(", ") });
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1">
      {facts.map(({ term, value }) =>
        value === null ? null : (
          <div key={term} className="flex gap-x-2">
            <dt className="text-muted">{term}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Values({ document: { now, values }, regions }: Omit<DocumentProps, "families">) {
  return (
    <div className="my-2">
      <PlainTable
        caption={`Target menurut ${documentName(now, regions)}`}
        minWidth="44rem"
        columns={[
          { label: "Untuk" },
          { label: "Tahun", align: "end" },
          { label: "Target", align: "end" },
          { label: "Dasar" },
          { label: "Kepastian" },
          { label: "Sumber pernyataan" },
        ]}
      >
        {values.map((target) => (
          <tr key={target.id}>
            <th scope="row" className="text-left font-medium">
              <a href={hrefOf(regionBy(regions, target.regionCode))}>
                {shortName(regionBy(regions, target.regionCode).name)}
              </a>
            </th>
            <td className="text-right tabular-nums">{target.year}</td>
            <td className="text-right tabular-nums">
              <TargetValue target={target} />
            </td>
            <td>{baseLabel(target)}</td>
            <td>
              <StatusBadge status={target.status} />
              {target.statedBy ? <span className="block text-muted">oleh {target.statedBy}</span> : null}
            </td>
            <td>
              {target.url ? (
                <a href={target.url}>{siteName(target.url)}</a>
              ) : (
                <span className="text-muted">tidak diketahui</span>
              )}
            </td>
          </tr>
        ))}
      </PlainTable>
    </div>
  );
}

export function StatusBadge({ status }: { status: TargetDocument["values"][number]["status"] }) {
  const tone = status === "CONFIRMED" ? "met" : status === "CLAIMED" ? "notice" : "neutral";
  return <Badge tone={tone}>{statusLabel(status)}</Badge>;
}

function History({ document: { now, revisions, histories }, regions, families }: DocumentProps) {
  const words = (one: TargetDocument["now"]) =>
    instrumentFields(one, (family) => families.get(family)?.title ?? family);
  const count = revisions.length + histories.reduce((sum, history) => sum + history.length, 0);
  return (
    <details className="my-2" data-print="summary">
      <summary>
        Riwayat {documentName(now, regions)}: {count} revisi
      </summary>
      <h3 className="mt-2 text-base">Dokumen</h3>
      <RevisionList revisions={revisionWords(revisions, words)} />
      {histories.map((history) => (
        <div key={history[0]!.id}>
          <h3 className="mt-2 text-base">
            {regionBy(regions, history[0]!.regionCode).name} {history[0]!.year}
          </h3>
          <RevisionList revisions={revisionWords(history, targetFields)} />
        </div>
      ))}
    </details>
  );
}

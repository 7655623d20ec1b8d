import { PlainTable } from "@/components/table/plain-table";
import { Section } from "@/components/ui/section";
import { formatCount, formatStatedPercent } from "@/lib/core/numbers";
import { regionBy, shortName } from "@/lib/regions/rules";
import type { Region } from "@/lib/regions/schema";
import { baseLabel, documentName } from "@/lib/targets/format";
import { statusLabel } from "@/lib/targets/rules";
import type { TargetDocument } from "@/lib/targets/rules/documents";

type KeptProps = { documents: readonly TargetDocument[]; regions: readonly Region[] };

/** Every document with its targets, withdrawn ones too, each with the way to its page. */
export function KeptDocuments({ documents, regions }: KeptProps) {
  return documents.map((document) => <KeptDocument key={document.now.id} {...{ document, regions }} />);
}

function KeptDocument({
  document: { now, histories },
  regions,
}: { document: TargetDocument } & Pick<KeptProps, "regions">) {
  const name = documentName(now, regions);
  return (
    <Section
      id={`dokumen-${now.id}`}
      title={name}
      lead={now.withdrawn ? "Dokumen ini sudah ditarik." : undefined}
      actions={
        <>
          <a href={`/kelola-target/dokumen/${now.id}`} aria-label={`Ubah dokumen ${name} dan riwayatnya`}>
            Ubah dokumen dan riwayatnya
          </a>
          {now.withdrawn ? null : (
            <a href={`/kelola-target/baru?dokumen=${now.id}`} aria-label={`Tambah target menurut ${name}`}>
              Tambah target
            </a>
          )}
        </>
      }
    >
      {histories.length === 0 ? (
        <p>Belum ada target menurut dokumen ini.</p>
      ) : (
        <PlainTable
          caption={`Target menurut ${name}`}
          minWidth="44rem"
          columns={[
            { label: "Untuk" },
            { label: "Tahun", align: "end" },
            { label: "Target", align: "end" },
            { label: "Dasar" },
            { label: "Kepastian" },
            { label: "Revisi", align: "end" },
            { label: "Tindakan" },
          ]}
        >
          {histories.map((history) => (
            <KeptTarget key={history[0]!.id} target={history.at(-1)!} regions={regions} />
          ))}
        </PlainTable>
      )}
    </Section>
  );
}

function KeptTarget({ target, regions }: { target: TargetDocument["values"][number]; regions: readonly Region[] }) {
  const { id, regionCode, year, percent, headcount, status, withdrawn, revision } = target;
  const name = shortName(regionBy(regions, regionCode).name);
  return (
    <tr className={withdrawn ? "text-muted" : ""}>
      <th scope="row" className="text-left font-medium">
        {name}
      </th>
      <td className="text-right tabular-nums">{year}</td>
      <td className="text-right tabular-nums">
        {percent === null ? null : formatStatedPercent(percent, 4)}
        {headcount === null ? null : <span className="block">{formatCount(headcount)} orang</span>}
      </td>
      <td>{baseLabel(target)}</td>
      <td>{withdrawn ? "ditarik" : statusLabel(status)}</td>
      <td className="text-right tabular-nums">{revision}</td>
      <td>
        <a href={`/kelola-target/${id}`} aria-label={`Ubah target ${name} ${year} dan riwayatnya`}>
          Ubah dan riwayat
        </a>
      </td>
    </tr>
  );
}

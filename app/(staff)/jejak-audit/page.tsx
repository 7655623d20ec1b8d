import type { Metadata } from "next";
import { TrailFilter } from "@/components/audit/trail-filter";
import { TrailTable } from "@/components/audit/trail-table";
import { Notice } from "@/components/ui/notice";
import { readTrailQuery, trailAddress, trailQuery } from "@/lib/trail/format/trail-query";
import { auditReach } from "@/lib/audit/policy";
import { readTrail } from "@/lib/audit/queries";
import { narrowedTo } from "@/lib/trail/format/trail-words";
import { signedIn } from "@/lib/auth/session";
import { pageNote, type PageQuery } from "@/lib/http/page-note";

export const metadata: Metadata = { title: "Jejak audit" };

export default async function AuditTrailPage({ searchParams }: { searchParams: PageQuery }) {
  const { word } = await pageNote(searchParams);
  const query = trailQuery(word);
  const { actor } = await signedIn(trailAddress(query), "read-audit");
  const { filter, problems } = readTrailQuery(query);
  const trail = problems.length > 0 ? null : await readTrail(actor, filter);
  return (
    <>
      <h1>Jejak audit</h1>
      <p className="mt-1 max-w-[75ch]">
        {auditReach(actor.role) === "all"
          ? "Siapa mengubah apa, kapan, dan mengapa."
          : "Perubahan pada laporan daerah Anda."}{" "}
        Peristiwa hanya bertambah; tidak ada yang diubah atau dihapus.
      </p>
      <TrailFilter query={query} narrowed={trail === null ? [] : narrowedTo(query, trail)} />
      {problems.length > 0 ? <Notice tone="warning">{problems.join(" ")}</Notice> : null}
      {trail && trail.events.length === 0 ? <p role="status">Tidak ada peristiwa yang cocok.</p> : null}
      {trail && trail.events.length > 0 ? (
        <>
          <TrailTable trail={trail} query={query} />
          <p className="no-print my-3 flex flex-wrap gap-x-5">
            {trail.older === null ? null : (
              <a href={trailAddress(query, { sebelum: String(trail.older) })}>Lebih lama</a>
            )}
            {query.sebelum === undefined ? null : <a href={trailAddress(query, { sebelum: undefined })}>Terbaru</a>}
            <a href={trailAddress(query, {}, "/jejak-audit/unduh.xlsx")} download>
              Unduh Excel
            </a>
            <a href={trailAddress(query, {}, "/jejak-audit/unduh")} download>
              Unduh CSV
            </a>
          </p>
        </>
      ) : null}
    </>
  );
}

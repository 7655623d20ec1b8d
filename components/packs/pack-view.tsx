import { Section } from "@/components/ui/section";
import { ServerOnly } from "@/components/ui/server-only";
import { DataTable } from "@/components/table/data-table";
import { packHref } from "@/lib/packs/format/pack";
import { printed } from "@/lib/packs/format/printed";
import { semesterName, type Semester } from "@/lib/packs/rules/semester";
import type { Pack, PackSection, PackTable } from "@/lib/packs/schema";
import { PackMark } from "./pack-mark";

type PackViewProps = { pack: Pack; semesters: readonly Semester[] };

/** A pack on a page: the same words and cells as its PDF and its workbook. */
export function PackView({ pack, semesters }: PackViewProps) {
  return (
    <ServerOnly>
      <p className="text-muted">{pack.asOf}</p>
      <h1>{pack.title}</h1>
      <p className="my-2 max-w-[75ch] text-lg">
        {pack.number === null ? null : <strong>{pack.number} </strong>}
        {pack.sentence}
      </p>
      <PackMark pack={pack} />
      {pack.remarks.map((remark) => (
        <p key={remark} className="text-sm text-muted">
          {remark}
        </p>
      ))}
      <p className="no-print my-3 flex flex-wrap gap-3">
        <a className="button button-primary" href={packHref(pack, "paket.pdf")}>
          Unduh PDF
        </a>
        <a className="button" href={packHref(pack, "paket.xlsx")}>
          Unduh Excel
        </a>
      </p>
      {pack.sections.map((section) => (
        <PackPart key={section.key} section={section} />
      ))}
      <p className="mt-6 text-sm text-muted">{pack.sources}</p>
      <OtherPacks current={pack.semester} semesters={semesters} />
    </ServerOnly>
  );
}

function PackPart({ section: { key, title, lines, table } }: { section: PackSection }) {
  const id = key.toLowerCase().replaceAll(" ", "-");
  return (
    <Section id={id} title={title}>
      {lines.map((line) => (
        <p key={line} className="max-w-[80ch]">
          {line}
        </p>
      ))}
      {table ? <PackRows id={`tabel-${id}`} table={table} /> : null}
    </Section>
  );
}

const WORDS = { kind: "text", align: "start" } as const;
const FIGURES = { kind: "number", align: "end" } as const;

type PackRowsProps = { id: string; table: PackTable };

function PackRows({ id, table }: PackRowsProps) {
  const { caption, columns, rows, aside } = printed(table);
  return (
    <>
      <DataTable
        id={id}
        caption={caption}
        columns={columns.map(({ title, isWords }, index) => ({
          ...{ key: String(index), label: title },
          ...(index === 0 || isWords ? WORDS : FIGURES),
        }))}
        rows={rows.map(({ cells }, index) => ({
          key: String(index),
          cells: Object.fromEntries(cells.map((text, column) => [String(column), { text }])),
        }))}
      />
      {aside === null ? null : <p className="text-sm text-muted">{aside}</p>}
    </>
  );
}

/** Half years that have figures, newest first. */
function OtherPacks({ current, semesters }: { current: Semester; semesters: readonly Semester[] }) {
  const others = semesters.filter((semester) => semester !== current);
  if (others.length === 0) return null;
  return (
    <nav aria-label="Paket lain" className="no-print mt-6">
      <h2>Paket lain</h2>
      <ul className="flex flex-wrap gap-x-5">
        {others.map((semester) => (
          <li key={semester}>
            <a href={`/paket/${semester}`}>{semesterName(semester)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

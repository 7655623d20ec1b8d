import type { SheetRow } from "@/lib/coverage/format/sheet-evidence";

/** Other regions beside this one, a row each. */
export function SheetNeighbours({ title, rows }: { title: string; rows: readonly SheetRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="lembar-daerah">
      <h2 id="lembar-daerah">{title}</h2>
      <table className="sheet-table">
        <tbody>
          {rows.map(({ key, name, isOwn, coverage, aside }) => (
            <tr key={key} className={isOwn ? "is-main" : ""}>
              <th scope="row">{name}</th>
              <td>{coverage}</td>
              <td>{aside}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { sheetSegments } from "@/lib/coverage/format/sheet";
import type { Reading } from "@/lib/coverage/rules/reading";

/** The participants by segment, with the coverage of a segment's own workers where somebody counts them. */
export function SheetSegments({ reading }: { reading: Reading }) {
  const rows = sheetSegments(reading);
  if (rows.length === 0) return <div />;
  return (
    <section aria-labelledby="lembar-segmen">
      <h2 id="lembar-segmen">Peserta menurut segmen</h2>
      <table className="sheet-table">
        <tbody>
          {rows.map(({ segment, name, people, coverage }) => (
            <tr key={segment}>
              <th scope="row">
                {name}
                {coverage ? <span className="sheet-aside">{coverage}</span> : null}
              </th>
              <td>{people.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { PlainTable } from "@/components/table/plain-table";
import { SimulatedBadge } from "@/components/ui/badge";
import { formatDayShort } from "@/lib/core/period";
import { differenceWords, regionAt, stateWord, subjectWords, valueWords } from "@/lib/coverage/format/changes";
import type { Between, Change } from "@/lib/coverage/rules/changes";

type TableProps = {
  changes: readonly Change[];
  between: Between;
  /** the later day is today: what was known after is what is known now */
  isNow: boolean;
  regionOf: (code: string) => { name: string; href: string };
  caption: string;
};

/** What was one thing before and another after, each with the way to its region as it was known on either day. */
export function ChangesTable({ changes, between, isNow, regionOf, caption }: TableProps) {
  return (
    <PlainTable
      caption={caption}
      minWidth="56rem"
      columns={[
        { label: "Berubah" },
        { label: "Wilayah" },
        { label: "Perihal" },
        { label: "Semula", align: "end" },
        { label: "Menjadi", align: "end" },
        { label: "Selisih", align: "end" },
        { label: "Keterangan" },
        { label: "Seperti diketahui" },
      ]}
    >
      {changes.map((change) => {
        const { name, href } = regionOf(change.regionCode);
        const subject = subjectWords(change);
        return (
          <tr key={`${change.regionCode} ${JSON.stringify(change.subject)}`}>
            <td className="whitespace-nowrap">{formatDayShort(change.on)}</td>
            <th scope="row" className="text-left font-medium">
              {name}
            </th>
            <td>{subject}</td>
            <td className="text-right tabular-nums">{valueWords(change.before, change)}</td>
            <td className="text-right tabular-nums">{valueWords(change.after, change)}</td>
            <td className="text-right tabular-nums">{differenceWords(change)}</td>
            <td>
              {stateWord(change)} {change.simulated ? <SimulatedBadge /> : null}
              {change.reason === null ? null : <span className="block text-muted">{change.reason}</span>}
            </td>
            <td className="whitespace-nowrap">
              <a
                href={regionAt(href, change, between.from)}
                aria-label={`${name}, ${subject}: seperti diketahui sebelumnya`}
              >
                sebelum
              </a>
              {" · "}
              <a
                href={regionAt(href, change, isNow ? null : between.to)}
                aria-label={`${name}, ${subject}: seperti diketahui sesudahnya`}
              >
                sesudah
              </a>
            </td>
          </tr>
        );
      })}
    </PlainTable>
  );
}

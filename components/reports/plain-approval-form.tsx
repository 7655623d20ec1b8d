import { formatPeriod } from "@/lib/core/period";
import { seenField } from "@/lib/reports/format/plain-approvals";
import { heldBack, type WaitingReport } from "@/lib/reports/rules/held-back";

/** Approves all that nothing is said about, with a list of them and of what stays; nothing where there is none. */
export function PlainApprovalForm({ waiting }: { waiting: readonly WaitingReport[] }) {
  const plain = waiting.filter((report) => heldBack(report) === null);
  if (plain.length === 0) return null;
  const stays = waiting.length - plain.length;
  return (
    <form action="/persetujuan/setujui" method="post" aria-label="Setujui yang tanpa catatan" className="my-3">
      {plain.map(({ period, row }) => (
        <input key={`${period} ${row.code}`} type="hidden" name={seenField(period, row.code)} value={row.stamp} />
      ))}
      <details className="mb-2">
        <summary className="py-1">
          {plain.length} laporan tanpa catatan{stays === 0 ? "" : `; ${stays} tetap menunggu untuk diperiksa`}
        </summary>
        <ul className="list-disc pl-5">
          {plain.map(({ period, row }) => (
            <li key={`${period} ${row.code}`}>
              {row.name}, {formatPeriod(period)}
            </li>
          ))}
        </ul>
      </details>
      <button type="submit" className="button button-primary">
        Setujui {plain.length} laporan tanpa catatan
      </button>
    </form>
  );
}

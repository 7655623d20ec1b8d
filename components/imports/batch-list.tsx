import { formatMoment } from "@/lib/core/moment";
import { formatCount } from "@/lib/core/numbers";
import { STATUS_WORDS } from "@/lib/imports/format/plan-words";
import type { Batch } from "@/lib/imports/schema/batch";

/** The files that somebody has brought, the newest first; nothing where there are none. */
export function BatchList({ batches }: { batches: readonly Batch[] }) {
  if (batches.length === 0) return null;
  return (
    <section aria-labelledby="impor-saya" className="mt-(--gap-section)">
      <h2 id="impor-saya">Berkas yang Anda bawa</h2>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {batches.map(({ id, fileName, broughtAt, status, counts }) => (
          <li key={id} className="flex flex-wrap gap-x-4 py-1">
            <a href={`/impor/${id}`} className="min-w-0 break-all">
              {fileName}
            </a>
            <span className="text-muted">
              {formatMoment(broughtAt)}, {STATUS_WORDS[status]}
              {status === "DONE" ? ` (${formatCount((counts.new ?? 0) + (counts.changed ?? 0))} angka)` : ""}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { formatMoment } from "@/lib/core/moment";
import { formatCount } from "@/lib/core/numbers";
import { broughtWords, STATUS_WORDS } from "@/lib/imports/format/plan-words";
import type { SeenBatch } from "@/lib/imports/schema/batch";

type BatchListProps = { id: string; title: string; batches: readonly SeenBatch[] };

/** Files that were brought, the newest first; nothing where there are none. */
export function BatchList({ id: listId, title, batches }: BatchListProps) {
  if (batches.length === 0) return null;
  return (
    <section aria-labelledby={listId} className="mt-(--gap-section)">
      <h2 id={listId}>{title}</h2>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {batches.map((batch) => {
          const { id, fileName, broughtAt, status, counts, isOwn } = batch;
          return (
            <li key={id} className="flex flex-wrap gap-x-4 py-1">
              <a href={`/impor/${id}`} className="min-w-0 break-all">
                {fileName}
              </a>
              <span className="text-muted">
                {isOwn ? "" : `${broughtWords(batch)}, `}
                {formatMoment(broughtAt)}, {STATUS_WORDS[status]}
                {status === "DONE" ? ` (${formatCount((counts.new ?? 0) + (counts.changed ?? 0))} angka)` : ""}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

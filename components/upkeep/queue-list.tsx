import { PostForm } from "@/components/forms/post-form";
import { describeQueue } from "@/lib/upkeep/format/system";
import type { QueueState } from "@/lib/upkeep/schema";

/** What one copy does for all, how it went last, and a button to have it done now. */
export function QueueList({ queues }: { queues: QueueState[] | null }) {
  if (queues === null)
    return <p className="text-muted">Tidak ada salinan yang menjalankan antrean (JOBS=off sejak awal).</p>;
  return (
    <ul className="flex flex-col gap-3">
      {queues.map((queue) => {
        const { when, result, said } = describeQueue(queue);
        return (
          <li key={queue.name} className="border-b border-line pb-3">
            <div className="flex flex-wrap items-center gap-x-4">
              <strong>{queue.title}</strong>
              <span className="text-sm text-muted">
                setiap hari {queue.daily}; terakhir: {when}
                {result === "" ? "" : `, ${result}`}
                {queue.active > 0 ? "; sedang berjalan" : queue.waiting > 0 ? "; menunggu giliran" : ""}
              </span>
              <PostForm
                action="/sistem/jalankan"
                label={`Jalankan ${queue.title} sekarang`}
                submit="Jalankan sekarang"
                isMinor
                hidden={{ antrean: queue.name }}
              />
            </div>
            {said === null || said === "" ? null : (
              <details className="mt-1 text-sm">
                <summary>Kata perintahnya</summary>
                <pre className="mt-1 overflow-x-auto text-xs whitespace-pre-wrap">{said}</pre>
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}

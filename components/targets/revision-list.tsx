import type { RevisionWords } from "@/lib/targets/format/revision-words";

/** What was recorded when, by whom and why, the newest first. */
export function RevisionList({ revisions }: { revisions: readonly RevisionWords[] }) {
  return (
    <ol className="my-2 flex max-w-[80ch] flex-col gap-2 text-sm">
      {revisions.map(({ key, when, who, what, reason }) => (
        <li key={key} className="border-b border-line pb-2">
          <strong>{when}</strong>, {who}
          <ul className="ml-4 list-disc break-words">
            {what.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {reason === null ? null : <p>Alasan: {reason}</p>}
        </li>
      ))}
    </ol>
  );
}

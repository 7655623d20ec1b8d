import { signedText } from "@/lib/published/format/accepted-words";
import type { Answer } from "@/lib/visits/schema";

/** What the region has said of a commitment, newest first. */
export function AnswerList({ answers }: { answers: readonly Answer[] }) {
  if (answers.length === 0) return <p>Belum ada jawaban.</p>;
  return (
    <ol className="divide-y divide-line border-y border-line">
      {answers.map(({ answer, text, fulfilled, evidence, evidenceUrl, at, role }) => (
        <li key={answer} className="py-2">
          <p className="whitespace-pre-line">{text}</p>
          {evidence === null && evidenceUrl === null ? null : (
            <p>
              Bukti: {evidence}
              {evidenceUrl === null ? null : (
                <>
                  {" "}
                  <a href={evidenceUrl} rel="noopener noreferrer nofollow" className="break-all">
                    {evidenceUrl}
                  </a>
                </>
              )}
            </p>
          )}
          <p className="text-sm text-muted">
            {fulfilled ? "jawaban: sudah terpenuhi" : "jawaban: masih berjalan"},{" "}
            {signedText({ at, role, reason: null })}
          </p>
        </li>
      ))}
    </ol>
  );
}

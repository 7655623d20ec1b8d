import { Notice } from "@/components/ui/notice";
import { fieldName, ROW_FIELDS, type TypedScore } from "@/lib/scores/format/read-scores";
import { totalText, totalWords } from "@/lib/scores/format/score-text";
import { totalOf } from "@/lib/scores/rules/total";

/** The sum of what was filled in, and what has to be put right before it is in the sum. */
export function ScoreTotal({ rows }: { rows: readonly TypedScore[] }) {
  const total = totalOf(rows.flatMap(({ score }) => score ?? []));
  const wrong = rows.flatMap(({ criterion, problems }) =>
    ROW_FIELDS.flatMap((field) => {
      const message = problems[field];
      return message === undefined ? [] : [{ message, href: `#${fieldName(field, criterion)}` }];
    }),
  );
  const faulty = rows.filter(({ problems }) => Object.keys(problems).length > 0).length;
  const number = totalText(total);
  return (
    <>
      {wrong.map(({ message, href }) => (
        <Notice key={href} tone="warning">
          {message}{" "}
          <a href={href} className="no-print">
            Ke isian
          </a>
        </Notice>
      ))}
      <p className="keep-together my-3" id="jumlah">
        {number === null ? null : <strong className="block text-2xl">{number}</strong>}
        {totalWords(total, faulty)}
        {number === null ? "." : ""}
      </p>
    </>
  );
}

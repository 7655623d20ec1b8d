import { Notice } from "@/components/ui/notice";
import { viewLine } from "@/lib/coverage/format/view-line";
import type { Reading } from "@/lib/coverage/rules/reading";
import type { EffortVersion } from "@/lib/efforts/schema";
import type { TypedScore } from "@/lib/scores/format/read-scores";
import { ScoreExample } from "./score-example";
import { ScoreForm, VIEW_CHOICES } from "./score-form";
import { ScoreTotal } from "./score-total";

type SheetProps = { reading: Reading; efforts: readonly EffortVersion[]; rows: readonly TypedScore[] };

/** What is known of each criterion with the scores beside it, their sum, and the one sheet that was ever printed. */
export function ScoreSheet({ reading, efforts, rows }: SheetProps) {
  return (
    <>
      <p className="view-line text-sm text-muted">
        {viewLine(reading).join(" · ")}{" "}
        <a href={`#${VIEW_CHOICES}`} className="no-print">
          ubah
        </a>
      </p>
      {reading.view.remarks.map((remark) => (
        <Notice key={remark} tone="warning">
          {remark}
        </Notice>
      ))}
      <Notice>
        Bobot dan ambangnya tidak dipublikasikan. Jangkau tidak menghitung nilai; nilai dan nilai tertinggi tiap butir
        Anda isi menurut pedoman yang Anda pakai.
      </Notice>
      <ScoreTotal rows={rows} />
      <ScoreForm reading={reading} efforts={efforts} rows={rows} />
      <ScoreExample />
    </>
  );
}

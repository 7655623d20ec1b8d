import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Note } from "@/lib/http/note";
import { describeRejection } from "@/lib/imports/format/describe-result";
import { planSentence } from "@/lib/imports/format/plan-words";
import type { ImportPlan } from "@/lib/imports/schema/import-plan";
import type { LineState } from "@/lib/imports/schema/plan";
import type { Region } from "@/lib/regions/schema";
import { ConfirmForm } from "./confirm-form";
import { ImportMap } from "./import-map";
import { PlanTotals, Preview } from "./preview";
import { Proposal } from "./proposal";
import { ReadingForm } from "./reading-form";
import { RememberedReading } from "./remembered-reading";
import { ThousandsQuestion } from "./thousands-question";

type OpenImportProps = {
  read: ImportPlan;
  note: Note | null;
  regions: Region[];
  shown: LineState | null;
  page: number;
};

/** A file that is not taken over yet: what it is taken for, and what it would change. */
export function OpenImport({ read, note, regions, shown, page }: OpenImportProps) {
  return (
    <>
      <p className="mt-1 max-w-[75ch] text-lg">{planSentence(read.plan, read.batch.choice.of)}</p>
      {read.refused === null ? null : (
        <Notice tone="warning" title="Berkas ini belum dapat dibaca">
          {describeRejection(read.refused).trim()}
        </Notice>
      )}
      <RememberedReading read={read} />
      <ThousandsQuestion read={read} />
      <ConfirmForm read={read} note={note} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
        <Section id="isi" title="Yang ditemukan">
          <Proposal read={read} />
          <ReadingForm read={read} note={note} />
        </Section>
        <Section id="pratinjau" title="Yang akan berubah">
          <ImportMap read={read} regions={regions} />
          <PlanTotals read={read} />
          <Preview read={read} shown={shown} page={page} />
        </Section>
      </div>
    </>
  );
}

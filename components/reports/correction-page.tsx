import { PostForm } from "@/components/forms/post-form";
import type { RefusedForm } from "@/components/forms/refused-form";
import { TextArea } from "@/components/forms/text-area";
import type { Period } from "@/lib/core/period";
import { LONGEST_REASON } from "@/lib/reports/format/examination-form";
import type { EntryRow } from "@/lib/reports/rules/entry-row";
import { LEAST_REASON } from "@/lib/reports/rules/workflow";
import { CorrectionReason } from "./correction-reason";
import { ExaminationTable } from "./examination-table";

type CorrectionPageProps = { row: EntryRow; period: Period; refused: RefusedForm };

/** Asks why the approved figures are to change, or whether the correction is to be abandoned. */
export function CorrectionPage({ row, period, refused }: CorrectionPageProps) {
  const report = { bulan: period, daerah: row.code };
  return (
    <>
      <CorrectionReason row={row} />
      <ExaminationTable row={row} canMark={false} typed={{}} />
      {row.canCorrect ? (
        <PostForm
          action="/entri/koreksi"
          label="Buka koreksi"
          submit="Buka koreksi"
          hidden={{ ...report, langkah: "buka" }}
        >
          <TextArea
            {...refused.field("alasan")}
            label="Alasan koreksi"
            maxLength={LONGEST_REASON}
            hint={`Sedikitnya ${LEAST_REASON} huruf. Dibaca pemeriksa, tersimpan dalam jejak audit, dan sesudah disetujui dapat dibaca umum: jangan menyebut nama orang.`}
          />
        </PostForm>
      ) : (
        <PostForm
          action="/entri/koreksi"
          label="Batalkan koreksi"
          submit="Batalkan koreksi"
          hidden={{ ...report, langkah: "batal", cap: row.stamp }}
        >
          <p className="max-w-[75ch]">
            Isian versi {row.version} hilang dari formulir dan hanya tinggal dalam jejak audit. Angka yang sudah
            disetujui tetap berlaku.
          </p>
        </PostForm>
      )}
    </>
  );
}

import { PostForm } from "@/components/forms/post-form";
import { formatMoment } from "@/lib/core/moment";
import { formatCount } from "@/lib/core/numbers";
import { formatPeriod } from "@/lib/core/period";
import { STATUS_WORDS } from "@/lib/imports/format/plan-words";
import type { SeenBatch } from "@/lib/imports/schema/batch";
import type { Region } from "@/lib/regions/schema";
import { ImportedCells } from "./imported-cells";

type FinishedImportProps = {
  batch: SeenBatch;
  /** whether the reader fills in months, too */
  enters: boolean;
  regions: readonly Pick<Region, "code" | "name">[];
};

/** What became of a file that was taken over: where its figures are now, and how they are taken out again. */
export function FinishedImport({ batch, enters, regions }: FinishedImportProps) {
  const { id, status, counts, changes, endedAt, endedByName, isOwn, choice } = batch;
  const months = [...new Set(changes.map(({ period }) => period))].sort();
  const refused = counts.refused ?? 0;
  return (
    <>
      <p className="mt-1 max-w-[75ch] text-lg">
        {formatCount((counts.new ?? 0) + (counts.changed ?? 0))} angka, {STATUS_WORDS[status]}
        {endedAt === null ? "" : ` ${formatMoment(endedAt)}`}
        {isOwn && endedByName === batch.broughtByName ? "" : ` oleh ${endedByName}`}
        {refused > 0 ? `; ${formatCount(refused)} bagian dilewati` : ""}.
      </p>
      {status === "DONE" && choice.of === "participants" ? (
        <>
          <p className="my-2">
            {enters
              ? "Angkanya ada dalam isian dan belum dikirim. Periksa, beri alasan bila diminta, lalu kirim:"
              : "Angkanya ada dalam isian cabang untuk:"}
          </p>
          <ul className="list-disc pl-5">
            {months.map((period) => (
              <li key={period}>
                {enters ? <a href={`/entri/${period}`}>Isian {formatPeriod(period)}</a> : formatPeriod(period)}
              </li>
            ))}
          </ul>
          <PostForm
            action="/impor/batalkan"
            label="Batalkan impor"
            submit="Batalkan impor ini"
            hidden={{ impor: id }}
            isMinor
          >
            <p className="max-w-[75ch] text-sm text-muted">
              Setiap isian kembali seperti sebelum impor. Yang sudah diubah, dikirim, atau terkunci dibiarkan.
            </p>
          </PostForm>
        </>
      ) : null}
      {changes.length > 0 ? <ImportedCells changes={changes} regions={regions} /> : null}
      {status === "DONE" && choice.of === "targets" ? (
        <p className="my-2 max-w-[75ch]">
          Target sudah berlaku di semua halaman: <a href="/target">lihat semua target</a>. Yang keliru diperbaiki dengan
          berkas yang benar; setiap perubahan tetap tercatat.
        </p>
      ) : null}
      {status === "DONE" && choice.of === "workers" ? (
        <p className="my-2 max-w-[75ch]">
          Angka pekerja sudah berlaku di semua halaman. Yang keliru diperbaiki dengan berkas yang benar: angka lama
          tetap tercatat.
        </p>
      ) : null}
    </>
  );
}

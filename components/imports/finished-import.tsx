import { PostForm } from "@/components/forms/post-form";
import { formatMoment } from "@/lib/core/moment";
import { formatCount } from "@/lib/core/numbers";
import { formatPeriod } from "@/lib/core/period";
import { STATUS_WORDS } from "@/lib/imports/format/plan-words";
import type { Batch } from "@/lib/imports/schema/batch";

/** What became of a file that was taken over: where its figures are now, and how they are taken out again. */
export function FinishedImport({ batch }: { batch: Batch }) {
  const { id, status, counts, changes, endedAt, choice } = batch;
  const months = [...new Set(changes.map(({ period }) => period))].sort();
  const refused = counts.refused ?? 0;
  return (
    <>
      <p className="mt-1 max-w-[75ch] text-lg">
        {formatCount((counts.new ?? 0) + (counts.changed ?? 0))} angka, {STATUS_WORDS[status]}
        {endedAt === null ? "" : ` ${formatMoment(endedAt)}`}
        {refused > 0 ? `; ${formatCount(refused)} bagian dilewati` : ""}.
      </p>
      {status === "DONE" && choice.of === "participants" ? (
        <>
          <p className="my-2">
            Angkanya ada dalam isian dan belum dikirim. Periksa, beri alasan bila diminta, lalu kirim:
          </p>
          <ul className="list-disc pl-5">
            {months.map((period) => (
              <li key={period}>
                <a href={`/entri/${period}`}>Isian {formatPeriod(period)}</a>
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

import { TextField } from "@/components/forms/text-field";
import type { Note } from "@/lib/http/note";
import { formatCount } from "@/lib/core/numbers";
import { confirmWords } from "@/lib/imports/format/plan-words";
import type { ImportPlan } from "@/lib/imports/schema/import-plan";

/** Takes over what the preview shows; nothing where it shows nothing new. */
export function ConfirmForm({ read: { batch, plan }, note }: { read: ImportPlan; note: Note | null }) {
  const { counts, stamp } = plan;
  if (counts.new + counts.changed === 0) return null;
  return (
    <form
      action="/impor/catat"
      method="post"
      aria-label="Masukkan"
      className="my-3 flex flex-col items-start gap-3 [&>div]:w-full"
    >
      <input type="hidden" name="impor" value={batch.id} />
      <input type="hidden" name="cap" value={stamp} />
      {counts.refused > 0 ? (
        <label className="flex max-w-[75ch] items-start gap-2">
          <input type="checkbox" name="lewati" value="ya" required className="mt-1" />
          Lewati {formatCount(counts.refused)} bagian yang ditolak; angkanya tidak ikut.
        </label>
      ) : null}
      {batch.choice.of === "targets" ? (
        <TextField
          name="alasan"
          label="Mengapa target ini dicatat atau berubah"
          hint="Sedikitnya 10 huruf; tampil bersama targetnya dalam riwayat yang terbuka, jadi jangan tulis nama atau data pribadi."
          autoComplete="off"
          value={note?.values.alasan}
          error={note?.fields.alasan}
        />
      ) : null}
      <button type="submit" className="button button-primary">
        {confirmWords(plan, batch.choice.of)}
      </button>
    </form>
  );
}

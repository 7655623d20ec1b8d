import { PostForm } from "@/components/forms/post-form";
import { formatMoment } from "@/lib/core/moment";
import { fieldsWithoutReading } from "@/lib/imports/format/choice-form";
import type { ImportPlan } from "@/lib/imports/schema/import-plan";

/** Says whose reading of such files this one began with, and leads back to what the file says itself; nothing for others. */
export function RememberedReading({ read: { batch, rememberedOffice } }: { read: ImportPlan }) {
  const { id, choice } = batch;
  if (choice.remembered === null) return null;
  return (
    <div className="my-3 max-w-[90ch] rounded border border-l-4 border-accent bg-accent-soft px-3">
      <PostForm
        action="/impor/pilih"
        label="Cara membaca yang diingat"
        submit="Baca menurut isi berkas saja"
        hidden={{ impor: id, ...fieldsWithoutReading(choice) }}
        isMinor
      >
        <p>
          <strong>Cara membaca berkas ini diingat.</strong> Berkas dengan judul kolom yang sama dimasukkan{" "}
          {rememberedOffice ?? "kantor yang sudah tidak ada"} pada {formatMoment(new Date(choice.remembered.at))}.
          Periksa isi kolomnya di bawah.
        </p>
      </PostForm>
    </div>
  );
}

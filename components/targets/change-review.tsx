import { PostForm } from "@/components/forms/post-form";
import { PlainTable } from "@/components/table/plain-table";
import type { FieldChange } from "@/lib/targets/format/field-words";
import type { FormValues } from "@/lib/targets/format/target-form";

type ReviewProps = {
  /** `Target Kota Blitar 2026 menurut RPJMD` */
  subject: string;
  changes: readonly FieldChange[];
  /** nothing stood there before, or it was withdrawn */
  isNew: boolean;
  /** where it is sent, and where it can be changed again */
  action: string;
  back: string;
  values: FormValues;
  /** what the page showed besides, to be sent along */
  hidden: Record<string, string>;
};

const NOTHING = "tidak disebut";

/** What would change, old beside new, and the button that does it. */
export function ChangeReview({ subject, changes, isNew, action, back, values, hidden }: ReviewProps) {
  const again = new URLSearchParams(values).toString();
  const isSame = !isNew && changes.every(({ isChanged }) => !isChanged);
  return (
    <section aria-labelledby="periksa-judul" className="my-4">
      <h2 id="periksa-judul">{isSame ? "Tidak ada yang berubah" : isNew ? "Akan dicatat" : "Akan berubah"}</h2>
      <p className="my-1 max-w-[75ch]">{subject}. Belum ada yang disimpan.</p>
      <PlainTable
        caption="Yang berlaku sekarang dan yang akan berlaku"
        minWidth="36rem"
        columns={[{ label: "Bagian" }, { label: "Sekarang" }, { label: "Menjadi" }]}
      >
        {changes.map(({ label, before, after, isChanged }) => (
          <tr key={label}>
            <th scope="row" className="text-left font-medium">
              {label}
            </th>
            <td className="break-words text-muted">{isNew ? "belum ada" : (before ?? NOTHING)}</td>
            <td className="break-words">
              {isChanged ? <strong>{after ?? NOTHING}</strong> : (after ?? NOTHING)}
              {isChanged || isNew ? null : <span className="text-muted"> (tetap)</span>}
            </td>
          </tr>
        ))}
      </PlainTable>
      <p className="my-2 max-w-[75ch]">
        Alasan: <strong>{values.alasan}</strong>
      </p>
      {isSame ? null : (
        <PostForm action={action} label="Simpan perubahan" submit="Simpan" hidden={{ ...values, ...hidden }} />
      )}
      <p>
        <a href={`${back}?${again}`}>Ubah lagi</a>
      </p>
    </section>
  );
}

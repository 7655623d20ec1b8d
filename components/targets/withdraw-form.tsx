import { PostForm } from "@/components/forms/post-form";
import type { RefusedForm } from "@/components/forms/refused-form";
import { TextField } from "@/components/forms/text-field";
import { Section } from "@/components/ui/section";

type WithdrawProps = {
  action: string;
  what: "target" | "dokumen";
  id: string;
  /** the revision that the page shows */
  seen: number;
  refused: RefusedForm;
};

/** Takes a target or a document out of force, with a reason. */
export function WithdrawForm({ action, what, id, seen, refused: { field } }: WithdrawProps) {
  return (
    <Section
      id="tarik"
      title={`Tarik ${what}`}
      lead={`Setelah ditarik, ${what} ini tidak lagi berlaku dan tidak dipakai mengukur apa pun. Riwayatnya tetap terbuka, dan ${what} dapat dicatat lagi.`}
    >
      <PostForm
        action={action}
        label={`Tarik ${what}`}
        submit={`Tarik ${what}`}
        isMinor
        hidden={{ id, seen: String(seen) }}
      >
        <TextField {...field("sebab")} label="Alasan menarik" maxLength={500} hint={REASON_HINT} />
      </PostForm>
    </Section>
  );
}

export const REASON_HINT =
  "Sedikitnya 10 huruf. Tampil dalam riwayat yang terbuka dan dalam jejak audit, dan tidak dapat dihapus; jangan tulis nama atau data pribadi.";

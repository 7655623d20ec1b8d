import { PostForm } from "@/components/forms/post-form";
import type { RefusedForm } from "@/components/forms/refused-form";
import { SelectField } from "@/components/forms/select-field";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { Section } from "@/components/ui/section";
import { COMMITMENT_STATES } from "@/lib/visits/format";
import type { Commitment } from "@/lib/visits/schema";
import { PledgeFields } from "./pledge-fields";
import { hasErrors, Opening } from "./visit-steps";

type FormProps = { commitment: Commitment; refused: RefusedForm };

const STATES = Object.entries(COMMITMENT_STATES).map(([value, label]) => ({ value, label }));
const FULFILLED = [
  { value: "belum", label: "belum terpenuhi, masih berjalan" },
  { value: "ya", label: "sudah terpenuhi" },
];

/** What the region says of one of its commitments, with evidence. */
export function AnswerForm({ commitment, refused: { field, values, fields } }: FormProps) {
  return (
    <Section
      id="jawab"
      title="Jawab komitmen ini"
      lead="Jawaban dapat dibaca Dewan Pengawas, Kanwil, dan cabang. Komitmen yang terpenuhi perlu bukti."
    >
      <PostForm
        action="/kunjungan/komitmen"
        label="Jawab komitmen"
        submit="Kirim jawaban"
        hidden={shown(commitment, "jawab")}
      >
        <TextArea {...field("jawaban")} label="Jawaban" maxLength={1000} hint="Tanpa nama orang." />
        <SelectField
          name="terpenuhi"
          label="Statusnya"
          options={FULFILLED}
          value={values.terpenuhi}
          error={fields.terpenuhi}
        />
        <TextField
          {...field("bukti")}
          label="Dokumen bukti (boleh kosong bila belum terpenuhi)"
          maxLength={300}
          required={false}
          hint="Misalnya Perwali Nomor 12 Tahun 2026."
        />
        <TextField
          {...field("tautan")}
          label="Tautan bukti (boleh kosong)"
          maxLength={500}
          required={false}
          hint="Dimulai dengan https://"
        />
      </PostForm>
    </Section>
  );
}

/** Says a commitment otherwise, closes it, or sends an answer back. */
export function CommitmentChange({ commitment, refused }: FormProps) {
  const { field, values, fields } = refused;
  const names = ["janji", "pemilik", "tenggat", "status", "alasan_komitmen"];
  return (
    <Opening title="Periksa atau ubah komitmen ini" isOpen={commitment.answered || hasErrors(refused, names)}>
      <PostForm
        action="/kunjungan/komitmen"
        label="Ubah komitmen"
        submit="Simpan"
        hidden={shown(commitment, "ubah")}
        isMinor
      >
        <SelectField
          name="status"
          label="Status"
          options={STATES}
          value={values.status ?? commitment.state}
          error={fields.status}
        />
        <PledgeFields refused={refused} pledge={commitment} />
        <TextField
          {...field("alasan_komitmen")}
          label="Alasan"
          maxLength={500}
          hint="Mengapa terpenuhi, diubah, atau mengapa bukti belum cukup. Tidak dapat dihapus; jangan tulis nama orang."
        />
      </PostForm>
    </Opening>
  );
}

/** Records another commitment of a visit. */
export function NewCommitment({ visitId, refused }: { visitId: string; refused: RefusedForm }) {
  return (
    <PostForm
      action="/kunjungan/komitmen"
      label="Catat komitmen"
      submit="Catat komitmen"
      hidden={{ nomor: visitId, langkah: "catat" }}
    >
      <PledgeFields refused={refused} pledge={null} />
    </PostForm>
  );
}

function shown({ visitId, number, revision }: Commitment, step: string): Record<string, string> {
  return { nomor: visitId, komitmen: String(number), revisi: String(revision), langkah: step };
}

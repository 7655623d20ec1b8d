import type { RefusedForm } from "@/components/forms/refused-form";
import { TextField } from "@/components/forms/text-field";
import type { Pledge } from "@/lib/visits/schema";

/** What an office promises and until when. @param pledge what is recorded; null for a new one */
export function PledgeFields({ refused: { field, values }, pledge }: { refused: RefusedForm; pledge: Pledge | null }) {
  const filled = (name: string, recorded: string | undefined) => ({
    ...field(name),
    value: values[name] ?? recorded ?? "",
  });
  return (
    <>
      <TextField
        {...filled("janji", pledge?.text)}
        label="Isi komitmen"
        maxLength={500}
        hint="Tampil di halaman umum daerah; tulis apa yang dapat diperiksa, tanpa nama orang."
      />
      <TextField
        {...filled("pemilik", pledge?.owner)}
        label="Kantor penanggung jawab"
        maxLength={120}
        hint="Nama kantor, misalnya Bappeda atau Sekretariat Daerah."
      />
      <TextField {...filled("tenggat", pledge?.due)} label="Tenggat" type="date" />
    </>
  );
}

import type { RefusedForm } from "@/components/forms/refused-form";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { VISIT_KINDS } from "@/lib/visits/format";
import type { VisitPlan } from "@/lib/visits/schema";

type FieldsProps = {
  refused: RefusedForm;
  /** what is recorded; null for a new visit */
  plan: VisitPlan | null;
};

const KINDS = Object.entries(VISIT_KINDS).map(([value, label]) => ({ value, label }));

/** When, how and where somebody wants to meet which offices. */
export function PlanFields({ refused: { field, values, fields }, plan }: FieldsProps) {
  const filled = (name: string, recorded: string | null | undefined) => ({
    ...field(name),
    value: values[name] ?? recorded ?? "",
  });
  return (
    <>
      <TextField {...filled("hari", plan?.day)} label="Hari" type="date" hint="Hari menurut WIB." />
      <SelectField
        name="jenis"
        label="Jenis kunjungan"
        options={KINDS}
        value={values.jenis ?? plan?.kind}
        error={fields.jenis}
      />
      <TextField
        {...filled("kantor", plan?.offices)}
        label="Kantor yang bertemu"
        maxLength={300}
        hint="Nama kantor atau jabatan, bukan nama orang, misalnya Wali Kota, Bappeda, Disnaker."
      />
      <TextField {...filled("tempat", plan?.place)} label="Tempat (boleh kosong)" maxLength={120} required={false} />
    </>
  );
}

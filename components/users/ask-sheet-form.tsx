import { PostForm } from "@/components/forms/post-form";
import type { RefusedForm } from "@/components/forms/refused-form";
import { SelectField, type SelectOption } from "@/components/forms/select-field";

type AskSheetFormProps = {
  options: readonly SelectOption[];
  /** chosen at first; null where one has no region of one's own left */
  first: string | null;
  refused: RefusedForm;
};

/** Asks for the monthly sheet of a region. */
export function AskSheetForm({ options, first, refused }: AskSheetFormProps) {
  const { value, error } = refused.field("daerah");
  return (
    <PostForm action="/akun/lembar-bulanan/minta" label="Minta lembar" submit="Minta lembar">
      <SelectField
        name="daerah"
        label="Provinsi atau kabupaten/kota"
        value={value ?? first ?? undefined}
        error={error}
        options={options}
        {...(first === null ? { placeholder: "Pilih daerah" } : {})}
      />
    </PostForm>
  );
}

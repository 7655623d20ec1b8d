import { controlOf, FieldFrame, type FieldWords } from "./field-frame";

type SelectFieldProps = FieldWords & {
  options: { value: string; label: string }[];
  value?: string | undefined;
  /** the first line while nothing has been chosen; without it the first option is chosen */
  placeholder?: string;
};

/** One choice of several. */
export function SelectField({ options, value, placeholder, ...words }: SelectFieldProps) {
  return (
    <FieldFrame {...words}>
      <select {...controlOf(words)} defaultValue={value ?? ""} required={placeholder !== undefined}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

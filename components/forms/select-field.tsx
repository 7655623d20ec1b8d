import { controlOf, FieldFrame, type FieldWords } from "./field-frame";

/** `group` names those that belong together; they stand beside each other. */
export type SelectOption = { value: string; label: string; group?: string };

type SelectFieldProps = FieldWords & {
  options: readonly SelectOption[];
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
        <SelectOptions options={options} />
      </select>
    </FieldFrame>
  );
}

/** What a choice offers, those that belong together below their name. */
export function SelectOptions({ options }: { options: readonly SelectOption[] }) {
  return grouped(options).map(([group, members]) =>
    group === undefined ? (
      members.map(optionOf)
    ) : (
      <optgroup key={group} label={group}>
        {members.map(optionOf)}
      </optgroup>
    ),
  );
}

const optionOf = ({ value, label }: SelectOption) => (
  <option key={value} value={value}>
    {label}
  </option>
);

function grouped(options: readonly SelectOption[]): [string | undefined, SelectOption[]][] {
  const groups = new Map<string | undefined, SelectOption[]>();
  for (const option of options) groups.set(option.group, [...(groups.get(option.group) ?? []), option]);
  return [...groups];
}

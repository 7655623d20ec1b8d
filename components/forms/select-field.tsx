type SelectFieldProps = {
  name: string;
  label: string;
  options: { value: string; label: string }[];
  value?: string | undefined;
  /** the first line while nothing has been chosen; without it the first option is chosen */
  placeholder?: string;
  /** what was wrong with it when the form was sent */
  error?: string | undefined;
};

/** One choice of several, with its name above and what was wrong below. */
export function SelectField({ name, label, options, value, placeholder, error }: SelectFieldProps) {
  return (
    <div className="flex max-w-md flex-col">
      <label htmlFor={name}>{label}</label>
      <select
        id={name}
        name={name}
        className="control"
        defaultValue={value ?? ""}
        required={placeholder !== undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-salah` : undefined}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {error ? (
        <p id={`${name}-salah`} className="text-sm font-semibold text-below">
          {error}
        </p>
      ) : null}
    </div>
  );
}

import { SelectOptions, type SelectOption } from "./select-field";

export type FilterField = { name: string; label: string; options: SelectOption[]; value: string };

type FieldsProps = {
  fields: FilterField[];
  /** a day to be chosen, or none */
  day?: Pick<FilterField, "name" | "label" | "value"> | undefined;
  /** shorter fields, where they stand in one line with others */
  narrow?: boolean;
};

type FilterFormProps = FieldsProps & {
  /** said to screen readers, "Pilihan tampilan" */
  label?: string;
  /** what the address must keep besides the fields */
  hidden?: Record<string, string>;
  action: string;
};

/**
 * Choices that end up in the address, so that every view can be sent on. A plain GET form; `AutoSubmit` (in the
 * layout) saves the press of the button.
 */
export function FilterForm({
  label = "Pilihan tampilan",
  fields,
  hidden = {},
  action,
  day,
  narrow = false,
}: FilterFormProps) {
  return (
    <form
      action={action}
      method="get"
      aria-label={label}
      // After "back" some browsers restore the fields, which would then contradict the page.
      autoComplete="off"
      data-auto-submit=""
      className="no-print my-3 flex flex-wrap items-end gap-x-3 gap-y-2"
    >
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FilterFields fields={fields} day={day} narrow={narrow} />
      <button type="submit" className="button">
        Terapkan
      </button>
    </form>
  );
}

/** The choices alone, for a form that asks for more. */
export function FilterFields({ fields, day, narrow = false }: FieldsProps) {
  return (
    <>
      {fields.map((field) => (
        <label
          key={field.name}
          className={`flex min-w-0 grow basis-[45%] flex-col text-sm sm:grow-0 sm:basis-auto ${narrow ? "sm:max-w-48" : "sm:max-w-72"}`}
        >
          <span className="text-muted">{field.label}</span>
          <select
            name={field.name}
            defaultValue={field.value}
            className="control max-w-full px-1.5 text-base sm:px-2.5"
          >
            <SelectOptions options={field.options} />
          </select>
        </label>
      ))}
      {day ? (
        <label className="flex min-w-0 grow basis-[45%] flex-col text-sm sm:grow-0 sm:basis-auto">
          <span className="text-muted">{day.label}</span>
          <input type="date" name={day.name} defaultValue={day.value} className="control px-1.5 text-base sm:px-2.5" />
        </label>
      ) : null}
    </>
  );
}

type SearchFormProps = {
  action: string;
  label: string;
  value: string;
  id?: string;
  /** what the address must keep besides the words sought */
  hidden?: Record<string, string>;
};

/** One search field as a GET form, so that what was found has an address. */
export function SearchForm({ action, label, value, id = "cari-di-sini", hidden = {} }: SearchFormProps) {
  return (
    <form
      action={action}
      method="get"
      role="search"
      aria-label={label}
      className="no-print my-3 flex flex-wrap items-end gap-2"
    >
      {Object.entries(hidden).map(([name, kept]) => (
        <input key={name} type="hidden" name={name} value={kept} />
      ))}
      <label className="flex min-w-0 flex-col text-sm" htmlFor={id}>
        <span className="text-muted">{label}</span>
        <input
          id={id}
          name="q"
          type="search"
          defaultValue={value}
          maxLength={80}
          autoComplete="off"
          className="control text-base"
        />
      </label>
      <button type="submit" className="button">
        Cari
      </button>
    </form>
  );
}

type SearchFormProps = {
  action: string;
  label: string;
  value: string;
  id?: string;
  /** what the address must keep besides the words sought */
  hidden?: Record<string, string>;
  /** all on one line, for a short label above a long list */
  inline?: boolean;
};

/** One search field as a GET form, so that what was found has an address. */
export function SearchForm({
  action,
  label,
  value,
  id = "cari-di-sini",
  hidden = {},
  inline = false,
}: SearchFormProps) {
  return (
    <form
      action={action}
      method="get"
      role="search"
      aria-label={label}
      className={`no-print flex items-end gap-2 ${inline ? "my-2" : "my-3 flex-wrap"}`}
    >
      {Object.entries(hidden).map(([name, kept]) => (
        <input key={name} type="hidden" name={name} value={kept} />
      ))}
      <label className={`flex min-w-0 text-sm ${inline ? "items-center gap-2" : "flex-col"}`} htmlFor={id}>
        <span className={`text-muted ${inline ? "shrink-0" : ""}`}>{label}</span>
        <input
          id={id}
          name="q"
          type="search"
          defaultValue={value}
          maxLength={80}
          autoComplete="off"
          className={`control text-base ${inline ? "w-full min-w-0" : ""}`}
        />
      </label>
      <button type="submit" className="button">
        Cari
      </button>
    </form>
  );
}

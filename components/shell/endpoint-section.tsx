type EndpointProps = {
  path: string;
  words: string;
  example: string;
  form: "JSON" | "CSV" | "XLSX";
  parameters: readonly { name: string; required: boolean; choices: readonly string[]; fallback: string | null }[];
};

/** What one address of the API gives, what it takes, and an example to press. */
export function EndpointSection({ path, words, example, form, parameters }: EndpointProps) {
  return (
    <section className="keep-together mt-6" aria-label={path}>
      <h3 className="[overflow-wrap:anywhere]">
        <code>{path}</code>
      </h3>
      <p>
        {words} <span className="text-muted">{form}</span>
      </p>
      {parameters.length === 0 ? null : (
        <details className="mt-1 text-sm" data-print="open">
          <summary>{parameters.length} parameter</summary>
          <ul>
            {parameters.map(({ name, required, choices, fallback }) => (
              <li key={name}>
                <code>{name}</code>
                {required ? " (wajib)" : ""}
                {choices.length > 0 ? `: ${choices.join(", ")}` : ""}
                {fallback === null ? "" : `; bila kosong ${fallback}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p className="mt-1 text-sm [overflow-wrap:anywhere]">
        Contoh: <a href={example}>{example}</a>
      </p>
    </section>
  );
}

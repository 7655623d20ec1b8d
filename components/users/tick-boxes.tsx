type TickBoxesProps = {
  legend: string;
  hint: string;
  error?: string | undefined;
  boxes: readonly { name: string; label: string; checked: boolean }[];
};

/** Several of several: each box is a field of its own. */
export function TickBoxes({ legend, hint, error, boxes }: TickBoxesProps) {
  return (
    <fieldset className="max-w-md" aria-invalid={error ? true : undefined}>
      <legend>{legend}</legend>
      <p className="text-sm text-muted">{hint}</p>
      {error ? <p className="text-sm font-semibold text-below">{error}</p> : null}
      <ul>
        {boxes.map(({ name, label, checked }) => (
          <li key={name}>
            <label className="flex min-h-6 items-center gap-2">
              <input type="checkbox" name={name} value="ya" defaultChecked={checked} className="size-5" />
              {label}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

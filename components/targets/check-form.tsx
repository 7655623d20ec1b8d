import type { ReactNode } from "react";

type CheckFormProps = {
  action: string;
  label: string;
  hidden?: Record<string, string>;
  children: ReactNode;
};

/** A form that writes nothing: its answer is the page that shows what would change, and asks whether it shall. */
export function CheckForm({ action, label, hidden = {}, children }: CheckFormProps) {
  return (
    <form
      action={action}
      method="get"
      aria-label={label}
      className="my-3 flex flex-col items-start gap-3 [&>div]:w-full"
    >
      <input type="hidden" name="periksa" value="1" />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <button type="submit" className="button button-primary">
        Periksa perubahan
      </button>
    </form>
  );
}

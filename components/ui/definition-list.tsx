import type { ReactNode } from "react";

/** Terms and what they are, in two columns where there is room. A missing value is left out by the caller, not shown as 0. */
export function DefinitionList({ items }: { items: { term: string; value: ReactNode }[] }) {
  return (
    <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[minmax(8rem,max-content)_1fr]">
      {items.map((item) => (
        <div key={item.term} className="border-b border-line pb-1 sm:col-span-2 sm:grid sm:grid-cols-subgrid">
          <dt className="text-muted">{item.term}</dt>
          <dd className="[overflow-wrap:anywhere]">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

import type { ReactNode } from "react";

type PartProps = { name: string; title: string; className?: string; children?: ReactNode };

/** A part of a sheet under its heading. @param name by which the heading is found */
export function SheetPart({ name, title, className, children }: PartProps) {
  const id = `lembar-${name}`;
  return (
    <section className={className} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

import type { ReactNode } from "react";

type SectionProps = {
  /** its address on the page, `/daerah/35.74#tren` */
  id: string;
  title: string;
  /** a sentence that says what follows, before any chart or table */
  lead?: ReactNode;
  /** links to the right of the title */
  actions?: ReactNode;
  children: ReactNode;
};

/** A part of a page with its heading, one sentence, and the evidence. */
export function Section({ id, title, lead, actions, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-judul`} className="mt-(--gap-section)">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={`${id}-judul`}>{title}</h2>
        {actions ? <div className="no-print flex flex-wrap gap-x-4 text-sm">{actions}</div> : null}
      </div>
      {lead ? <p className="mt-1 max-w-[80ch] text-muted">{lead}</p> : null}
      <div className="mt-3">{children}</div>
    </section>
  );
}

type HeadlineProps = {
  title: ReactNode;
  children: ReactNode;
};

/** The top of a page: whose it is, and the answer to its question in one sentence. */
export function Headline({ title, children }: HeadlineProps) {
  return (
    <header className="mb-4">
      <h1 className="mt-0.5">{title}</h1>
      <p className="mt-1 max-w-[75ch] text-lg leading-snug">{children}</p>
    </header>
  );
}

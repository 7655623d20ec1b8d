import type { ReactNode } from "react";
import type { Note } from "@/lib/http/note";
import { FormNote } from "./form-note";

type FormPageProps = {
  title: string;
  /** what the form is for and what it brings about */
  lead?: string | false;
  note: Note | null;
  children: ReactNode;
  /** where one goes without sending it */
  away?: { href: string; label: string };
};

/** A page about a form: what it is for, what became of it when it was sent, the form itself, and the way on. */
export function FormPage({ title, lead, note, children, away }: FormPageProps) {
  return (
    <>
      <h1>{title}</h1>
      {lead ? <p className="mt-1 max-w-[75ch]">{lead}</p> : null}
      <FormNote note={note} />
      {children}
      {away ? (
        <p>
          <a href={away.href}>{away.label}</a>
        </p>
      ) : null}
    </>
  );
}

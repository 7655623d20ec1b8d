import type { ReactNode } from "react";

/** What is said about a field; `error` is what was wrong with it when the form was sent. */
export type FieldWords = {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** where several forms of a page have a field of one name */
  id?: string;
};

/** A field with its name above, its advice and what was wrong with it below. */
export function FieldFrame({ name, label, hint, error, id = name, children }: FieldWords & { children: ReactNode }) {
  return (
    <div className="flex max-w-md flex-col">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint ? (
        <p id={`${id}-petunjuk`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-salah`} className="text-sm font-semibold text-below">
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** @returns what makes a control the field of its frame */
export function controlOf({ name, hint, error, id = name }: FieldWords) {
  const advice = [hint ? `${id}-petunjuk` : "", error ? `${id}-salah` : ""].filter(Boolean).join(" ");
  return {
    id,
    name,
    className: "control",
    "aria-invalid": error ? true : undefined,
    "aria-describedby": advice || undefined,
  };
}

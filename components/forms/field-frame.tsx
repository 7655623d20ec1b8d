import type { ReactNode } from "react";

/** What is said about a field; `error` is what was wrong with it when the form was sent. */
export type FieldWords = { name: string; label: string; hint?: string | undefined; error?: string | undefined };

/** A field with its name above, its advice and what was wrong with it below. */
export function FieldFrame({ name, label, hint, error, children }: FieldWords & { children: ReactNode }) {
  return (
    <div className="flex max-w-md flex-col">
      <label htmlFor={name}>{label}</label>
      {children}
      {hint ? (
        <p id={`${name}-petunjuk`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${name}-salah`} className="text-sm font-semibold text-below">
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** @returns what makes a control the field of its frame */
export function controlOf({ name, hint, error }: FieldWords) {
  const advice = [hint ? `${name}-petunjuk` : "", error ? `${name}-salah` : ""].filter(Boolean).join(" ");
  return {
    id: name,
    name,
    className: "control",
    "aria-invalid": error ? true : undefined,
    "aria-describedby": advice || undefined,
  };
}

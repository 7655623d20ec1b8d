import type { HTMLInputTypeAttribute } from "react";

type TextFieldProps = {
  name: string;
  label: string;
  type?: HTMLInputTypeAttribute;
  /** tells password managers and phones what belongs here */
  autoComplete: string;
  value?: string | undefined;
  hint?: string;
  /** what was wrong with it when the form was sent */
  error?: string | undefined;
  required?: boolean;
  inputMode?: "numeric" | "email" | "text";
  maxLength?: number;
};

/** One line to fill in, with its name above, its advice and what was wrong below. */
export function TextField({
  name,
  label,
  type = "text",
  value,
  hint,
  error,
  required = true,
  ...rest
}: TextFieldProps) {
  const advice = [hint ? `${name}-petunjuk` : "", error ? `${name}-salah` : ""].filter(Boolean).join(" ");
  return (
    <div className="flex max-w-md flex-col">
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        type={type}
        defaultValue={value}
        required={required}
        className="control"
        autoCapitalize="none"
        aria-invalid={error ? true : undefined}
        aria-describedby={advice || undefined}
        {...rest}
      />
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

import type { HTMLInputTypeAttribute } from "react";
import { controlOf, FieldFrame, type FieldWords } from "./field-frame";

type TextFieldProps = FieldWords & {
  type?: HTMLInputTypeAttribute;
  /** tells password managers and phones what belongs here */
  autoComplete: string;
  value?: string | undefined;
  required?: boolean;
  inputMode?: "numeric" | "email" | "text";
  maxLength?: number;
  /** the id of a list of proposals */
  list?: string;
};

/** One line to fill in. */
export function TextField({
  name,
  label,
  hint,
  error,
  id,
  type = "text",
  value,
  required = true,
  ...rest
}: TextFieldProps) {
  const words = { name, label, hint, error, ...(id === undefined ? {} : { id }) };
  return (
    <FieldFrame {...words}>
      <input
        {...controlOf(words)}
        type={type}
        defaultValue={value}
        required={required}
        autoCapitalize="none"
        {...rest}
      />
    </FieldFrame>
  );
}

import { controlOf, FieldFrame, type FieldWords } from "./field-frame";

type TextAreaProps = FieldWords & { value?: string | undefined; maxLength: number; autoComplete: "off" };

/** A few lines to fill in. */
export function TextArea({ name, label, hint, error, value, ...rest }: TextAreaProps) {
  const words = { name, label, hint, error };
  return (
    <FieldFrame {...words}>
      <textarea {...controlOf(words)} rows={3} defaultValue={value} required {...rest} />
    </FieldFrame>
  );
}

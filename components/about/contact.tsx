/** A contact that the operator has set, or that there is none: nobody is left to look for it. */
export function Contact({ of, unset }: { of: string | null; unset: string }) {
  if (of === null) return <strong>{unset}</strong>;
  return <a href={of}>{of.replace(/^(mailto|https):(\/\/)?/, "")}</a>;
}

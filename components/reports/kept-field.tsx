type KeptFieldProps = { name: string; value: string | number; isBefore?: boolean };

/**
 * What goes along unseen with what is typed; scripts move it on, so browsers must not fill an old one in.
 * @param isBefore whether it is what a reason was written over
 */
export function KeptField({ name, value, isBefore = false }: KeptFieldProps) {
  return (
    <input type="hidden" name={name} defaultValue={value} autoComplete="off" data-was={isBefore ? "" : undefined} />
  );
}

/** What goes along unseen with what is typed; scripts move it on, so browsers must not fill an old one in. */
export function KeptField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} defaultValue={value} autoComplete="off" />;
}

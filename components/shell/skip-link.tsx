/** The first stop of the Tab key: past the header, to what the page says. */
export function SkipLink() {
  return (
    <a
      href="#isi"
      className="skip-link absolute left-4 top-2 z-50 -translate-y-24 rounded bg-raised px-4 py-2 focus:translate-y-0"
    >
      Langsung ke isi
    </a>
  );
}

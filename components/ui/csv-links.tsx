type CsvLinksProps = {
  /** The plain file. */
  href: string;
  /** What is in it where that is not plain to see: `514 daerah`. */
  what?: string;
};

/** The two forms of one table: Excel set to Indonesian reads another one than programs do. */
export function CsvLinks({ href, what }: CsvLinksProps) {
  const named = what === undefined ? "" : `: ${what}`;
  return (
    <span className="no-print inline-flex flex-wrap gap-x-4">
      <a href={`${href}${href.includes("?") ? "&" : "?"}locale=id`} download>
        Unduh CSV untuk Excel{named}
      </a>
      <a href={href} download>
        CSV biasa{named}
      </a>
    </span>
  );
}

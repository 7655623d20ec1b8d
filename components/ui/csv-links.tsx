type Rows = {
  count: number;
  /** `daerah` */
  noun: string;
  /** The id of the table on the page that the file follows while somebody searches in it. */
  of?: string;
};

type CsvLinksProps = {
  /** The plain file. */
  href: string;
  /** What is in it where that is not plain to see. */
  rows?: Rows;
};

/** The forms of one table: a workbook, and CSV for an Excel set to Indonesian or for programs. */
export function CsvLinks({ href, rows }: CsvLinksProps) {
  const forExcel = `${href}${href.includes("?") ? "&" : "?"}locale=id`;
  return (
    <span className="no-print inline-flex flex-wrap gap-x-4">
      <a href={href.replace(".csv", ".xlsx")} data-rows-of={rows?.of} download>
        Unduh Excel
        <Named rows={rows} />
      </a>
      <a href={forExcel} data-rows-of={rows?.of} download>
        {/* Beside the other link the eye needs the number once; who hears one link alone needs it again. */}
        <span aria-hidden="true">CSV untuk Excel</span>
        <span className="sr-only">
          CSV untuk Excel
          <Named rows={rows} />
        </span>
      </a>
      <a href={href} data-rows-of={rows?.of} download>
        <span aria-hidden="true">CSV biasa</span>
        <span className="sr-only">
          CSV biasa
          <Named rows={rows} />
        </span>
      </a>
    </span>
  );
}

function Named({ rows }: { rows: Rows | undefined }) {
  if (rows === undefined) return null;
  return (
    <>
      : <span data-count="">{rows.count}</span> {rows.noun}
    </>
  );
}

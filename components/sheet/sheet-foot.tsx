import { qrOf } from "@/lib/sheets/format/qr";
import type { Sheet } from "@/lib/sheets/schema";

/** Where the figures come from, by which definition, and where this very state is found again. */
export function SheetFoot({ sheet: { sources, head, frozen } }: { sheet: Sheet }) {
  const { size, path } = qrOf(frozen.address);
  return (
    <footer>
      <svg
        className="sheet-qr"
        role="img"
        aria-label="Kode QR alamat lembar ini"
        viewBox={`-4 -4 ${size + 8} ${size + 8}`}
      >
        <path d={path} />
      </svg>
      <div>
        <p>{sources}</p>
        <p>{head.view}</p>
        <p>
          {frozen.words}
          <br />
          {frozen.printed}
        </p>
      </div>
    </footer>
  );
}

import { PRINT_DATE } from "@/components/shell/print-script";
import type { Sheet } from "@/lib/sheets/schema";

/** What the paper is, of which day, how much of it is simulated, and whose it is. */
export function SheetTop({ sheet: { kind, head } }: { sheet: Sheet }) {
  return (
    <header>
      <p className="sheet-top">
        <span>{kind}</span>
        <span>
          {head.asOf}
          <span {...{ [PRINT_DATE]: "" }} />
          {head.mark ? <strong className="sheet-mark">{head.mark}</strong> : null}
        </span>
      </p>
      {head.known ? (
        <p>
          <strong>{head.known}</strong>
        </p>
      ) : null}
      <h1 id="lembar-judul">{head.title}</h1>
    </header>
  );
}

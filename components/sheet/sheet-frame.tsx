import { PRINT_BUTTON } from "@/components/shell/print-script";
import { ServerOnly } from "@/components/ui/server-only";
import type { Reading } from "@/lib/coverage/rules/reading";
import { hrefIn } from "@/lib/coverage/rules/view";
import { hrefOf } from "@/lib/regions/rules";
import type { Sheet } from "@/lib/sheets/schema";
import { RegionSheet } from "./region-sheet";

/** A sheet on the screen: the way back and the ways to paper stand above it. */
export function SheetFrame({ reading: { region, view }, sheet }: { reading: Reading; sheet: Sheet }) {
  const path = hrefOf(region);
  return (
    <ServerOnly>
      <p className="no-print sheet-tools">
        <a href={hrefIn(view, path)}>Halaman {region.name}</a>
        {view.knownAt === null ? null : (
          <a href={hrefIn(view, `${path}/lembar`, { diketahui: null })}>kembali ke yang terbaru</a>
        )}
        <a href={sheet.pdf} download>
          Unduh PDF
        </a>
        <button type="button" className="button needs-js" {...{ [PRINT_BUTTON]: "" }}>
          Cetak atau simpan sebagai PDF
        </button>
      </p>
      <RegionSheet sheet={sheet} />
    </ServerOnly>
  );
}

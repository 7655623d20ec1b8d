import { PRINT_BUTTON } from "@/components/shell/print-script";
import { ServerOnly } from "@/components/ui/server-only";
import type { Reading } from "@/lib/coverage/rules/reading";
import { hrefIn } from "@/lib/coverage/rules/view";
import { hrefOf } from "@/lib/regions/rules";
import { RegionSheet } from "./region-sheet";

/** A sheet on the screen: the way back and the button to print stand above the paper. */
export function SheetFrame({ reading, site }: { reading: Reading; site: string }) {
  const { region, view, shown } = reading;
  const path = hrefOf(region);
  // The month is named, so that the address stays with what is printed.
  const address = hrefIn(view, `${path}/lembar`, { period: shown?.period ?? null });
  return (
    <ServerOnly>
      <p className="no-print sheet-tools">
        <a href={hrefIn(view, path)}>Halaman {region.name}</a>
        {view.knownAt === null ? null : (
          <a href={hrefIn(view, `${path}/lembar`, { diketahui: null })}>kembali ke yang terbaru</a>
        )}
        <button type="button" className="button needs-js" {...{ [PRINT_BUTTON]: "" }}>
          Cetak atau simpan sebagai PDF
        </button>
      </p>
      <RegionSheet reading={reading} address={site + address} />
    </ServerOnly>
  );
}

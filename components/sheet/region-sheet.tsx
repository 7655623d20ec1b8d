import { PRINT_DATE } from "@/components/shell/print-script";
import { SentenceText } from "@/components/ui/sentence";
import { printedLines, sheetNeighbours, sheetSpread } from "@/lib/coverage/format/sheet-evidence";
import { sheetHead, sheetSource, type SheetHead } from "@/lib/coverage/format/sheet";
import { markingOf, shownFigures } from "@/lib/coverage/rules/marking";
import type { Reading } from "@/lib/coverage/rules/reading";
import { SheetLadder } from "./sheet-ladder";
import { SheetNeighbours } from "./sheet-neighbours";
import { SheetSegments } from "./sheet-segments";
import { SheetSpread } from "./sheet-spread";
import { SheetTrendPlot } from "./sheet-trend-plot";

type SheetProps = {
  reading: Reading;
  /** Where this very state is found again, with scheme and host. */
  address: string;
};

/** One region on one A4 page: where it stands, against what, which way it goes, and room to write. */
export function RegionSheet({ reading, address }: SheetProps) {
  const { shown } = reading;
  const head = sheetHead(reading, markingOf(reading.sources, shownFigures(reading.overview)));
  const spread = shown && sheetSpread(reading, shown);
  const printed = printedLines(reading);
  return (
    <article className="sheet" aria-labelledby="lembar-judul">
      <SheetTop head={head} isRegency={reading.region.level === "REGENCY"} />
      <div className="sheet-pair">
        <SheetAnswer head={head} />
        {spread ? <SheetSpread spread={spread} ways={head.ways} /> : <SheetWays ways={head.ways} />}
      </div>
      {shown ? (
        <>
          <SheetLadder reading={reading} shown={shown} />
          <SheetTrendPlot series={reading.overview.series} shown={shown} />
        </>
      ) : null}
      <div className="sheet-pair">
        <SheetSegments reading={reading} />
        {shown ? (
          <SheetNeighbours
            title={reading.region.level === "REGENCY" ? "Daerah sebanding" : "Kekurangan terbesar"}
            rows={sheetNeighbours(reading, shown)}
          />
        ) : null}
      </div>
      {printed.lines.length > 0 ? <SheetPrinted {...printed} /> : null}
      <section className="sheet-notes" aria-label="Catatan">
        <h2>Catatan</h2>
      </section>
      <footer>
        <p>{sheetSource(reading).join(" · ")}</p>
        <p>{head.view}</p>
        <p>{address}</p>
      </footer>
    </article>
  );
}

function SheetTop({ head, isRegency }: { head: SheetHead; isRegency: boolean }) {
  return (
    <header>
      <p className="sheet-top">
        <span>Jangkau · lembar {isRegency ? "daerah" : "provinsi"}</span>
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

function SheetAnswer({ head }: { head: SheetHead }) {
  return (
    <div>
      {head.number ? <p className="sheet-number">{head.number}</p> : null}
      <p className="sheet-sentence">
        <SentenceText sentence={head.sentence} />
      </p>
      {head.remarks.map((remark) => (
        <p key={remark} className="sheet-aside">
          {remark}
        </p>
      ))}
    </div>
  );
}

function SheetWays({ ways }: { ways: readonly string[] }) {
  return (
    <div>
      {ways.map((way) => (
        <p key={way}>{way}</p>
      ))}
    </div>
  );
}

function SheetPrinted({ lines, more }: { lines: readonly string[]; more: number }) {
  return (
    <section aria-labelledby="lembar-media">
      <h2 id="lembar-media">Angka di media</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {more > 0 ? <p className="sheet-aside">dan {more} lainnya di halaman daerah</p> : null}
    </section>
  );
}

import { TargetLadder } from "@/components/coverage/target-ladder";
import { SentenceText } from "@/components/ui/sentence";
import type { SheetHead } from "@/lib/coverage/format/sheet";
import { fullnessOf } from "@/lib/sheets/format/fullness";
import type { Sheet } from "@/lib/sheets/schema";
import { SheetFoot } from "./sheet-foot";
import { SheetPart } from "./sheet-part";
import { SheetSpread } from "./sheet-spread";
import { SheetTable } from "./sheet-table";
import { SheetTop } from "./sheet-top";
import { SheetTrendPlot } from "./sheet-trend-plot";

/** One region on one A4 page: where it stands, against what, which way it goes, and room to write. */
export function RegionSheet({ sheet }: { sheet: Sheet }) {
  const { head, spread, ladder, targets, trend, segments, regions } = sheet;
  return (
    <article className="sheet" data-full={fullnessOf(sheet)} aria-labelledby="lembar-judul">
      <SheetTop sheet={sheet} />
      <div className="sheet-pair">
        <SheetAnswer head={head} />
        {spread ? <SheetSpread spread={spread} ways={head.ways} /> : <SheetWays ways={head.ways} />}
      </div>
      {targets ? (
        <SheetPart name="target" title={targets.title}>
          {ladder ? (
            <div aria-hidden="true">
              <TargetLadder ladder={ladder} names="short" />
            </div>
          ) : null}
          <div className="sheet-rungs">
            <SheetTable table={targets} />
          </div>
        </SheetPart>
      ) : null}
      {trend ? <SheetTrendPlot trend={trend} /> : null}
      <div className="sheet-pair">
        {segments ? (
          <SheetPart name="segmen" title={segments.title}>
            <SheetTable table={segments} />
          </SheetPart>
        ) : (
          <div />
        )}
        {regions ? (
          <SheetPart name="daerah" title={regions.title}>
            <SheetTable table={regions} />
          </SheetPart>
        ) : null}
      </div>
      {sheet.sections.map(({ key, title, lines, aside }) => (
        <SheetPart key={key} name={key} title={title}>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {aside === null ? null : <p className="sheet-aside">{aside}</p>}
        </SheetPart>
      ))}
      <SheetPart name="catatan" title="Catatan" className="sheet-notes" />
      <SheetFoot sheet={sheet} />
    </article>
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

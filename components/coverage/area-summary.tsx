import { SentenceText } from "@/components/ui/sentence";
import { Section } from "@/components/ui/section";
import { formatPeriod } from "@/lib/core/period";
import { NATION } from "@/lib/core/region-code";
import { cardsOf } from "@/lib/coverage/format/cards";
import { headlineOf } from "@/lib/coverage/format/headline";
import { offTrackText } from "@/lib/coverage/format/off-track";
import { viewLine } from "@/lib/coverage/format/view-line";
import { markingOf } from "@/lib/coverage/rules/marking";
import { offTrackOf } from "@/lib/coverage/rules/rankings";
import type { Reading } from "@/lib/coverage/rules/reading";
import { hrefOf } from "@/lib/regions/rules";
import { OFF_TRACK } from "./off-track";
import { SimulatedMark } from "./simulated";

/** What the page of an area opens with, for somebody's start page, and the ways on from it. */
export function AreaSummary({ reading }: { reading: Reading }) {
  const { region, shown } = reading;
  const href = hrefOf(region);
  return (
    <Section
      id="angka"
      title={shown ? `${region.name}, ${formatPeriod(shown.period)}` : region.name}
      lead={viewLine(reading).slice(1).join(" · ")}
    >
      {shown ? <Figures reading={reading} shown={shown} /> : <p>Belum ada angka yang disetujui.</p>}
      <p className="my-3 flex flex-wrap gap-x-5">
        <a href={href}>Buka halaman {region.name}</a>
        {region.code === NATION ? (
          <a href={`/#${OFF_TRACK}`}>Daerah yang keluar jalur</a>
        ) : (
          <a href={`${href}/lembar`}>Cetak lembar</a>
        )}
      </p>
    </Section>
  );
}

function Figures({ reading, shown }: { reading: Reading; shown: NonNullable<Reading["shown"]> }) {
  const { region, regions, standings, view, today, sources } = reading;
  const { standing, period } = shown;
  const measure = { indicator: view.indicator, period, today };
  const { number, sentence, remarks } = headlineOf(standing, measure);
  const [coverage] = cardsOf(standing, measure);
  const { mode, real } = markingOf(sources, [standing.area]);
  // Nothing else on the page says that a figure is simulated.
  const marking = { mode: mode === "none" ? mode : ("badges" as const), real };
  const inside = regions.filter(({ level }) => level === "REGENCY").flatMap(({ code }) => standings.get(code) ?? []);
  return (
    <>
      <p className="max-w-[75ch] text-lg">
        {number === null ? null : <strong>{number} </strong>}
        <SentenceText sentence={sentence} /> <SimulatedMark marking={marking} area={standing.area} />
      </p>
      <ul className="my-2 list-disc pl-5">
        {[...remarks, ...(coverage?.details ?? [])].map((line) => (
          <li key={line}>{line}</li>
        ))}
        {region.code === NATION ? <li>{offTrackText(inside, offTrackOf(inside, "capaian"))}</li> : null}
      </ul>
    </>
  );
}

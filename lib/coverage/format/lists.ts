import { countCell, percentCell, pointsCell, textCell, type Cell } from "@/lib/core/cell";
import { formatCount } from "@/lib/core/numbers";
import { formatPeriod } from "@/lib/core/period";
import type { Rankings } from "../rules/rankings";
import type { Standing } from "../rules/standing";
import { comparedRatio } from "./comparison";

/** Regions that deserve a look, most urgent first; `none` is what an empty list says, and whether that is good news. */
export type AttentionList = {
  key: "behind" | "rising" | "falling" | "above" | "newest" | "silent";
  title: string;
  items: { standing: Standing; cell: Cell }[];
  none: string;
};

/** @param regencies all that the lists choose from: that none is in a list is success only as far as they have figures */
export function listsOf(rankings: Rankings, regencies: readonly Standing[]): AttentionList[] {
  const list = (
    key: AttentionList["key"],
    title: string,
    standings: readonly Standing[],
    cellOf: (standing: Standing) => Cell,
    none: string,
  ): AttentionList => ({
    key,
    title,
    items: standings.map((standing) => ({ standing, cell: cellOf(standing) })),
    none,
  });
  const change = ({ change }: Standing) => pointsCell(change);
  const silent = rankings.notReported.length;
  const all = regencies.length;
  const reported = regencies.filter(({ area }) => area.participants !== null).length;
  const compared = regencies.filter(({ gap }) => gap !== null).length;
  const changed = regencies.filter(({ change }) => change !== null).length;
  return [
    list(
      "behind",
      "Paling jauh dari target (orang)",
      rankings.farthestBehind,
      ({ gap }) => countCell(gap, `kurang ${formatCount(gap)}`),
      compared === 0
        ? "Belum ada daerah yang dapat dibandingkan dengan target."
        : compared === all
          ? "Semua daerah mencapai targetnya."
          : `Tidak ada di antara ${formatCount(compared)} dari ${formatCount(all)} daerah yang dapat dibandingkan.`,
    ),
    list("rising", "Naik paling cepat (setahun)", rankings.fastestRising, change, noneOf("naik", changed, all)),
    list("falling", "Turun dibanding setahun lalu", rankings.falling, change, noneOf("turun", changed, all)),
    list(
      "above",
      "Di atas 100%",
      rankings.aboveHundred,
      (standing) => percentCell(standing.coverage, comparedRatio(standing)),
      reported === 0
        ? "Belum ada daerah yang melapor."
        : `Tidak ada di antara ${formatCount(reported)} daerah yang melapor.`,
    ),
    {
      key: "newest",
      title: "Baru mulai melapor",
      items: rankings.newest.map(({ standing, since }) => ({
        standing,
        cell: textCell(`sejak ${formatPeriod(since)}`, since),
      })),
      none: reported === 0 ? "Belum ada daerah yang melapor." : "Tidak ada yang baru mulai dalam setahun terakhir.",
    },
    list(
      "silent",
      silent === 0 ? "Belum lapor" : `Belum lapor: ${formatCount(silent)} daerah`,
      rankings.notReported,
      () => textCell("", null),
      "Semua daerah sudah lapor.",
    ),
  ];
}

function noneOf(verb: string, changed: number, all: number): string {
  if (changed === 0) return "Belum ada daerah dengan angka yang sebanding setahun lalu.";
  return changed === all
    ? `Tidak ada yang ${verb}.`
    : `Tidak ada yang ${verb} di antara ${formatCount(changed)} dari ${formatCount(all)} daerah yang dapat dibandingkan.`;
}

/** @returns those that reported, each with its own figure, the largest first */
export function reportedList(regencies: readonly Standing[]): Pick<AttentionList, "title" | "items"> {
  const reported = regencies
    .filter(({ area }) => area.participants !== null)
    .sort((a, b) => (b.area.workers ?? 0) - (a.area.workers ?? 0));
  return {
    title: `Sudah lapor: ${formatCount(reported.length)} daerah`,
    items: reported.map((standing) => ({
      standing,
      cell:
        standing.coverage === null
          ? countCell(standing.area.participants, `${formatCount(standing.area.participants)} peserta`)
          : percentCell(standing.coverage, comparedRatio(standing)),
    })),
  };
}

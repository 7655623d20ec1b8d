import { baseLabel, baseRemark, targetName } from "@/lib/targets/format";
import type { Target } from "@/lib/targets/schema";
import type { Standing } from "../rules/standing";
import type { Indicator } from "../schema";
import { workersName } from "./definition";

type Compared = Pick<Standing, "comparison" | "target">;

/** @returns the target as a ratio where it may stand beside the coverage, null where the two do not compare */
export function comparedRatio({ comparison, target }: Compared): number | null {
  const percent = comparison === "comparable" ? (target?.percent ?? null) : null;
  return percent === null ? null : percent / 100;
}

/** @returns why nothing is said of the target: a word for a cell and a sentence; null where the two compare */
export function whyNotCompared(
  { comparison, target }: Compared,
  indicator: Pick<Indicator, "base" | "denominatorSegment">,
): { short: string; long: string } | null {
  switch (comparison) {
    case "comparable":
      return null;
    case "no-target":
      return { short: "tidak ada target", long: "Tidak ada target persen yang berlaku." };
    case "other-base":
      return { short: "tidak dapat dibandingkan", long: otherBase(target!, indicator) };
    case "headcount-elsewhere":
      return {
        short: "tidak dapat dibandingkan",
        long: "Targetnya jumlah orang untuk wilayah yang lebih luas.",
      };
    case "not-reported":
      return { short: "belum lapor", long: "Belum ada angka peserta untuk dibandingkan." };
    case "no-workers":
      return { short: "belum dapat dihitung", long: "Jumlah pekerja belum ada." };
    case "few-reports":
      return { short: "belum dinyatakan", long: "Baru sebagian daerah melapor." };
  }
}

function otherBase(target: Target, indicator: Pick<Indicator, "base" | "denominatorSegment">): string {
  const base =
    target.base === null ? "tidak disebut dan dibaca sebagai seluruh penduduk bekerja" : `adalah ${baseLabel(target)}`;
  return `Target ${targetName(target)} tidak dapat dibandingkan: dasarnya ${base}, sedangkan cakupan ini atas ${workersName(indicator)}.`;
}

/** @returns the remark on the base of a target that is used, as a sentence of its own */
export function baseSentence(standing: Compared): string | null {
  const remark = comparedRatio(standing) === null ? null : baseRemark(standing.target!);
  return remark === null ? null : `Target ${targetName(standing.target!)}: ${remark}.`;
}

import { baseLabel, baseRemark, targetName } from "@/lib/targets/format";
import type { Target } from "@/lib/targets/schema";
import type { Standing } from "../rules/standing";
import type { Indicator } from "../schema";
import { workersName } from "./definition";
import { silenceWord } from "./silence";

type Compared = Pick<Standing, "comparison" | "target">;

/** @returns the target as a ratio where it may stand beside the coverage, null where the two do not compare */
export function comparedRatio({ comparison, target }: Compared): number | null {
  const percent = comparison === "comparable" ? (target?.percent ?? null) : null;
  return percent === null ? null : percent / 100;
}

/** Why nothing is said of a target: a word for a cell, what stands under it, and a sentence of its own. */
export type WhyNot = { short: string; detail: string | null; long: string };

/** @returns null where the two compare */
export function whyNotCompared(
  { comparison, target, inTotal = null }: Compared & Partial<Pick<Standing, "inTotal">>,
  indicator: Pick<Indicator, "base" | "denominatorSegment">,
): WhyNot | null {
  switch (comparison) {
    case "comparable":
      return null;
    case "no-target":
      return {
        short: "tidak ada target",
        detail: null,
        long: "Dokumen yang dipilih tidak memuat target persen untuk wilayah ini.",
      };
    case "other-base":
      return otherBase(target!, indicator);
    case "headcount-elsewhere":
      return {
        short: "tidak dapat dibandingkan",
        detail: "target wilayah yang lebih luas",
        long: "Targetnya jumlah orang untuk wilayah yang lebih luas.",
      };
    case "not-reported":
      return { short: silenceWord({ inTotal }), detail: null, long: "Belum ada angka peserta untuk dibandingkan." };
    case "no-workers":
      return {
        short: "belum dapat dihitung",
        detail: "jumlah pekerja belum ada",
        long: "Jumlah pekerja belum ada.",
      };
    case "few-reports":
      return { short: "belum dinyatakan", detail: null, long: "Baru sebagian daerah melapor." };
  }
}

function otherBase(target: Target, indicator: Pick<Indicator, "base" | "denominatorSegment">): WhyNot {
  const base = target.base === null ? "tidak disebut dan dibaca sebagai seluruh penduduk bekerja" : baseLabel(target);
  const detail = `dasarnya ${base}, sedangkan cakupan ini atas ${workersName(indicator)}`;
  const short = "tidak dapat dibandingkan";
  return { short, detail, long: `Target ${targetName(target)} ${short}: ${detail}.` };
}

/** @returns the remark on the base of a target that is used, as a sentence of its own */
export function baseSentence(standing: Compared): string | null {
  const remark = comparedRatio(standing) === null ? null : baseRemark(standing.target!);
  return remark === null ? null : `Target ${targetName(standing.target!)}: ${remark}.`;
}

import { SEGMENTS, type PartSegment, type Segment } from "@/lib/core/vocabulary";
import { baseName } from "@/lib/targets/format";
import type { Indicator } from "../schema";

/** @returns a segment's name as readers know it */
export function segmentName(segment: Segment | "unsplit"): string {
  switch (segment) {
    case "PU":
      return "Penerima upah (PU)";
    case "BPU":
      return "Bukan penerima upah (BPU)";
    case "JAKON":
      return "Jasa konstruksi (Jakon)";
    case "PMI":
      return "Pekerja migran (PMI)";
    case "ALL":
      return "Semua segmen";
    case "unsplit":
      return "Tidak dirinci";
  }
}

function shortName(segment: PartSegment): string {
  return segment === "JAKON" ? "Jakon" : segment;
}

/** @returns whom a coverage is measured over: `penduduk bekerja`, `pekerja bukan penerima upah` */
export function workersName({ base, denominatorSegment }: Pick<Indicator, "base" | "denominatorSegment">): string {
  switch (denominatorSegment) {
    case "ALL":
      return baseName(base);
    case "PU":
      return "pekerja penerima upah";
    case "BPU":
      return "pekerja bukan penerima upah";
    case "JAKON":
      return "pekerja jasa konstruksi";
  }
}

/** @returns which participants are counted: `semua segmen`, `tanpa Jakon`, `segmen BPU` */
export function segmentsName({ numeratorSegments }: Pick<Indicator, "numeratorSegments">): string {
  const left = SEGMENTS.filter((segment) => !numeratorSegments.includes(segment));
  if (left.length === 0) return "semua segmen";
  if (left.length === 1) return `tanpa ${shortName(left[0]!)}`;
  return `segmen ${numeratorSegments.map(shortName).join(" dan ")}`;
}

import { formatStatedPercent } from "@/lib/core/numbers";
import { RULES, type RuleCode, type Severity } from "../rules/catalogue";
import { THRESHOLDS } from "../rules/thresholds";
import type { Message } from "../schema";

/** A rule as the page of rules shows it: an example of what it says, and where its line is drawn; null without one. */
export type ListedRule = {
  code: RuleCode;
  title: string;
  severity: Severity;
  example: string;
  why: string;
  remedy: string;
  line: string | null;
};

type Parts = { [Code in RuleCode]: Parameters<(typeof RULES)[Code]["message"]>[0] };

/** What a report could look like that breaks the rule; a new rule does not compile without its example. */
const EXAMPLES: Parts = {
  "P.101": { segment: "PU", figure: 1234.5 },
  "P.102": { segment: "PU", active: 1200, registered: 1100 },
  "P.103": { segment: "PU", registered: 1500, sum: 1400 },
  "P.104": { total: 27_449, sum: 27_494 },
  "P.105": { whole: 27_449, parts: 28_120 },
  "P.201": { sum: 130_000, workers: 119_345 },
  "P.202": { month: "Agustus 2025" },
  "P.203": { first: "PU", second: "BPU", figure: 8214 },
  "P.204": { segment: "Jakon", active: 31_500, expected: 3150, guess: "" },
  "P.205": { segment: "PMI", before: 412 },
  "P.206": { segment: "BPU", before: 5310 },
  "P.207": { first: "BPU", second: "Jakon" },
  "P.208": { segment: "PU", meant: "nonaktif" },
  "P.209": { other: "Kota Blitar" },
};

const percent = (ratio: number) => formatStatedPercent(Math.round(ratio * 1000) / 10, 1);
/** The thresholds are differences of logarithms; people think of the larger figure over the smaller. */
const change = (logarithm: number) => percent(Math.exp(logarithm) - 1);
const T = THRESHOLDS;

/** Where each rule draws its line, in words; the numbers are the thresholds themselves. */
const LINES: Partial<Record<RuleCode, string>> = {
  "P.201": "Hanya bulan yang baru melewati 100% ditanyakan; bulan sesudahnya tidak.",
  "P.202": "Dibandingkan dengan bulan lalu dan bulan yang sama tahun lalu, bila sedikitnya dua segmen di atas 0.",
  "P.203": `Mulai ${T.equalCells} orang; di bawahnya dua sel dapat sama secara kebetulan.`,
  "P.204":
    `Angka ditanyakan bila jauh dari dua perkiraan sekaligus: dari bulan lalu dan dari bulan yang sama tahun lalu. ` +
    `Jauh berarti lebih dari ${T.spreads} kali simpangan yang biasa di daerah itu dalam ${T.monthsOfSurprises} bulan ` +
    `terakhir, tidak pernah kurang dari ${change(T.smallestJump)}, lebih longgar untuk jumlah kecil. ` +
    `Tanpa bulan pembanding tahun lalu, batasnya ${change(T.withoutSeason)}.`,
  "P.205": `Bila setahun tidak pernah 0 dan bulan lalu sedikitnya ${T.zeroFrom} orang.`,
  "P.206": `Dibandingkan dengan bulan terakhir yang dilaporkan, paling lama ${T.longestGap} bulan yang lalu.`,
  "P.207": `Bila kedua angka ${T.swappedFit} kali lebih cocok dengan kebiasaan segmen yang lain.`,
  "P.208": `Bila selisihnya kurang dari ${change(T.sameAs)} dari angka nonaktif atau terdaftar bulan lalu, atau kedua kolom sama.`,
  "P.209":
    `Bila semua segmen sama dengan daerah lain, atau barisnya berjarak sedikitnya ${change(T.neighbourApart)} dari bulan lalunya ` +
    `sendiri dan ${T.neighbourFit} kali lebih dekat dengan daerah lain di formulir yang sama.`,
};

/** @returns every rule of the catalogue by number */
export function listRules(): ListedRule[] {
  const codes = Object.keys(RULES) as RuleCode[];
  return codes.map((code) => {
    const { title, severity } = RULES[code];
    const message = RULES[code].message as (parts: Parts[RuleCode]) => Message;
    const { problem, why, remedy } = message(EXAMPLES[code]);
    return { code, title, severity, example: problem, why, remedy, line: LINES[code] ?? null };
  });
}

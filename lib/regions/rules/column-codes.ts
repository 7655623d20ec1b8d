import { quote } from "@/lib/core/quote";
import { CODE_SYSTEMS, type CodeSystem } from "@/lib/core/vocabulary";
import { EVIDENCE, REFUSED_COLUMNS, type Contradiction } from "../messages";
import type { Region } from "../schema";
import { canStandIn, NO_SENSE, placeOf, regionsCalled, regionsInSystem, takeApart, type Written } from "./candidates";
import type { Directory } from "./directory";
import { isDotted, isOfProvince, isReadable, type WrittenCode } from "./read-code";
import { withoutTotal } from "./total-words";

/** A row of the column as evidence: what its code is in each system, and what it is called. */
export type Witness = {
  written: Written;
  code: WrittenCode;
  name: string;
  coded: Readonly<Record<CodeSystem, readonly Region[]>>;
  /** The regions that go by its name where it stands; empty without a name that is known. */
  called: readonly Region[];
};

/**
 * The system of a column of codes. `isUnanimous`: nothing in the column speaks for the other one; `isLeftOut`: what stands
 * there are no codes of regions.
 */
export type CodeVerdict = {
  codes: CodeSystem | null;
  evidence: string;
  refused: string | null;
  isUnanimous: boolean;
  isLeftOut: boolean;
};

/** One code out of place among ten is a slip, more is two systems in one column. */
const SLIPS = 0.1;
/** Fewer codes that only one system has may be typing errors. */
const ENOUGH_CODES = 3;
const MOST_EXAMPLES = 3;

export function witnessOf(written: Written, directory: Directory): Witness {
  const { code, name } = takeApart(written);
  const place = placeOf(written.province, directory, NO_SENSE);
  return {
    written,
    code,
    name,
    coded: {
      kemendagri: regionsInSystem(code, directory, "kemendagri"),
      bps: regionsInSystem(code, directory, "bps"),
    },
    called: regionsCalled(withoutTotal(name), directory).filter((region) => canStandIn(region, place)),
  };
}

const UNDECIDED: CodeVerdict = {
  codes: null,
  evidence: EVIDENCE.undecided(),
  refused: null,
  isUnanimous: true,
  isLeftOut: false,
};

/** Decides in which system the codes of a column are written, by the names beside them before anything else. */
export function judgeCodes(witnesses: readonly Witness[]): CodeVerdict {
  if (witnesses.every(({ code }) => code.form === "none")) return { ...UNDECIDED, evidence: EVIDENCE.noCodes() };
  if (isNoCodeColumn(witnesses)) return { ...UNDECIDED, evidence: EVIDENCE.notCodes(), isLeftOut: true };
  const checked = witnesses.filter(({ code, called }) => called.length > 0 && isReadable(code));
  const telling = { kemendagri: speaking(checked, "kemendagri"), bps: speaking(checked, "bps") };
  const refused = whyRefused(checked, telling);
  if (refused !== null) return { ...UNDECIDED, refused };
  const system = mostIn(telling);
  const only = onlyIn(witnesses);
  if (telling[system].length === 0) return { ...UNDECIDED, ...judgeBareCodes(witnesses, only) };
  const other = otherThan(system);
  const evidence = EVIDENCE.byNames({ system, telling: telling[system].length, checked: checked.length });
  const isUnanimous = telling[other].length === 0 && only[other] < ENOUGH_CODES;
  return { ...UNDECIDED, codes: system, evidence, isUnanimous };
}

function whyRefused(checked: readonly Witness[], telling: Readonly<Record<CodeSystem, Witness[]>>): string | null {
  const wrong = checked.filter((witness) => !CODE_SYSTEMS.some((system) => isAgreed(witness, system)));
  if (wrong.length > 1 && wrong.length * 2 > checked.length)
    return REFUSED_COLUMNS["D.101"]({ wrong: wrong.length, checked: checked.length, examples: examplesOf(wrong) });
  const more = telling[mostIn(telling)];
  const fewer = telling[otherThan(mostIn(telling))];
  if (fewer.length <= SLIPS * more.length) return null;
  const [bps, kemendagri] = [telling.bps.length, telling.kemendagri.length];
  return REFUSED_COLUMNS["D.102"]({ bps, kemendagri, examples: examplesOf([fewer[0]!, more[0]!]) });
}

function mostIn(telling: Readonly<Record<CodeSystem, Witness[]>>): CodeSystem {
  return telling.bps.length > telling.kemendagri.length ? "bps" : "kemendagri";
}

/** Without a name that tells the systems apart: dots, or codes that only one of them has. */
function judgeBareCodes(
  witnesses: readonly Witness[],
  only: Readonly<Record<CodeSystem, number>>,
): Pick<CodeVerdict, "codes" | "evidence"> {
  const regencies = witnesses.filter(({ code }) => isReadable(code) && !isOfProvince(code));
  if (regencies.length > 0 && regencies.every(({ code }) => isDotted(code)))
    return { codes: "kemendagri", evidence: EVIDENCE.byDots() };
  for (const system of CODE_SYSTEMS) {
    if (only[system] >= ENOUGH_CODES && only[otherThan(system)] === 0)
      return { codes: system, evidence: EVIDENCE.bySet({ system, only: only[system] }) };
  }
  const isSame = witnesses.every(({ coded }) => coded.kemendagri[0] === coded.bps[0]);
  return { codes: null, evidence: isSame ? EVIDENCE.same() : EVIDENCE.undecided() };
}

/** What stands in the column of codes and has not once their form, with names beside it: numbers of rows, other codes. */
function isNoCodeColumn(witnesses: readonly Witness[]): boolean {
  return witnesses.some(({ called }) => called.length > 0) && !witnesses.some(({ code }) => isReadable(code));
}

function isAgreed({ coded, called }: Witness, system: CodeSystem): boolean {
  return coded[system].some((region) => called.includes(region));
}

/** Rows whose code is what they are called in this system only. */
function speaking(witnesses: readonly Witness[], system: CodeSystem): Witness[] {
  return witnesses.filter((witness) => isAgreed(witness, system) && !isAgreed(witness, otherThan(system)));
}

/** @returns how many different codes are codes of one system only */
function onlyIn(witnesses: readonly Witness[]): Record<CodeSystem, number> {
  const count = (system: CodeSystem) => {
    const only = witnesses.filter(({ coded }) => coded[system].length > 0 && coded[otherThan(system)].length === 0);
    return new Set(only.map(({ coded }) => coded[system][0])).size;
  };
  return { kemendagri: count("kemendagri"), bps: count("bps") };
}

function otherThan(system: CodeSystem): CodeSystem {
  return system === "bps" ? "kemendagri" : "bps";
}

function examplesOf(witnesses: readonly Witness[]): Contradiction[] {
  return witnesses
    .slice(0, MOST_EXAMPLES)
    .map(({ written, name }) => ({ code: quote(written.code ?? ""), name: quote(name) }));
}

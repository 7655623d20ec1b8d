import { readFigure } from "@/lib/core/figures/read-figure";
import { quote } from "@/lib/core/quote";
import { bpsRefusal } from "../messages";
import type { BpsData, BpsFigure, SyncRequest } from "../schema";

type Choice = Pick<SyncRequest, "turvar" | "turth">;
type Dimension = BpsData["turvar"];

/** A dimension that a table does not have still has a part in its keys. */
const NONE = [{ val: "0", label: "" }];
/** Of several, the one that says all; regencies are surveyed in August only. */
const WHOLE = { turvar: /^(jumlah|total)( |$)/i, turth: /^agustus$/i };

/**
 * The figures of one variable in one year, by region.
 * @throws BpsRefused B.101 where it does not count people, B.102 where one must be chosen, B.108 where thousands come to no
 * whole people
 */
export function readTable(data: BpsData, variable: number, year: number, choice: Choice): BpsFigure[] {
  const described = data.var.find(({ val }) => val === String(variable)) ?? data.var[0]!;
  const unit = unitOf(described.unit);
  if (unit === null) throw bpsRefusal("B.101", { variable, unit: quote(described.unit!.trim()) });
  const turvar = choose(data.turvar, choice.turvar, { what: "rincian", option: "turvar", whole: WHOLE.turvar });
  const turth = choose(data.turtahun, choice.turth, { what: "masa", option: "turth", whole: WHOLE.turth });
  // The server may answer with more years than it was asked for.
  const tahun = data.tahun.find(({ label }) => label.trim() === String(year));
  if (!tahun) return [];
  return data.vervar.map(({ val: code, label }) => {
    const value = data.datacontent[`${code}${described.val}${turvar}${tahun.val}${turth}`];
    const place = { code, label: label.trim(), year };
    if (unit === 1) return { ...place, text: textOf(String(value ?? "")) };
    const people = peopleOf(value ?? null, unit);
    if (people === undefined)
      throw bpsRefusal("B.108", { code, label: quote(place.label), year, text: quote(String(value)) });
    return { ...place, text: people };
  });
}

/** @returns what a figure counts in, null for anything but people. */
export function unitOf(stated: string | null | undefined): 1 | 1000 | null {
  const unit = (stated ?? "").trim().replace(/\s+/g, " ");
  // An unstated unit is taken for people: a thousandfold slip is refused by the import and seen in the comparison.
  if (unit === "" || /^(orang|jiwa|penduduk)$/i.test(unit)) return 1;
  // "Ribu" alone may be thousands of anything.
  return /^(dalam )?ribu(an)? (orang|jiwa|penduduk)$/i.test(unit) ? 1000 : null;
}

/**
 * Thousands as whole people. A number of JSON has its decimals behind a point; a text is taken only where its signs leave
 * no doubt, since what is left to the import here would be read as people.
 * @returns null where there is no figure, undefined for what comes to no whole people
 */
function peopleOf(value: string | number | null, unit: 1000): string | null | undefined {
  const figure = readFigure(String(value ?? ""), { thousands: typeof value === "number" ? "," : null, unit });
  if (figure.kind === "missing") return null;
  return figure.kind === "count" ? String(figure.people) : undefined;
}

/** @returns plain digits where a figure leaves no doubt, null where there is none; the import refuses all else */
function textOf(written: string): string | null {
  const figure = readFigure(written, { thousands: null });
  if (figure.kind === "missing") return null;
  return figure.kind === "count" && !figure.rounded ? String(figure.people) : written.trim();
}

function choose(
  dimension: Dimension,
  chosen: string | undefined,
  { what, option, whole }: { what: string; option: string; whole: RegExp },
): string {
  const offered = dimension.length === 0 ? NONE : dimension;
  const fitting =
    chosen !== undefined
      ? offered.filter(({ val }) => val === chosen)
      : offered.length === 1
        ? offered
        : offered.filter(({ label }) => whole.test(label.trim()));
  if (fitting.length === 1) return fitting[0]!.val;
  const choices = offered.map(({ val, label }) => `${val} ${quote(label)}`).join(", ");
  throw bpsRefusal("B.102", { what, option, choices });
}

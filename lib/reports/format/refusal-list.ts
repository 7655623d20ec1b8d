import { FIGURE_MESSAGES, figureMessage, type FigureCode } from "@/lib/core/figures/figure-messages";
import { parsePeriod } from "@/lib/core/period";
import { windowOf } from "../rules/period-window";
import { LOCK_REASONS, REFUSALS, type Refusal, type RefusalCode } from "../rules/refusals";

type Facts = { [Code in RefusalCode]: Parameters<(typeof REFUSALS)[Code]> };

const period = parsePeriod("2025-09")!;
const { opensAt, closesAt } = windowOf(period);

/** What a refusal could be about; a new one does not compile without its example. */
const EXAMPLES: Facts = {
  "W.101": [],
  "W.102": [],
  "W.103": [],
  "W.104": [],
  "W.105": [],
  "W.106": [],
  "W.201": [],
  "W.202": [],
  "W.203": [],
  "W.204": [],
  "W.205": [],
  "W.206": [],
  "W.207": [{ version: 1, newest: 2 }],
  "W.208": [],
  "W.209": [],
  "W.301": [{ period, opensAt }],
  "W.302": [{ period, closedAt: closesAt }],
  "W.303": [{ period, until: closesAt }],
  "W.401": [],
  "W.402": [{ errors: 2 }],
  "W.403": [{ warnings: 3 }],
  "W.404": [],
  "W.405": [{ segment: "PMI" }],
  "W.406": [{ days: 31 }],
  "W.407": [],
  "W.408": [{ period }],
  "W.409": [{ columns: "PU, BPU" }],
  "W.410": [{ sent: 8700, most: 600 }],
  "W.411": [],
};

/** A refusal with an example; `locks` where it keeps figures from being changed at all. */
export type ListedRefusal = Refusal & { locks: boolean };

/** @returns every refusal of a report's steps by number */
export function listRefusals(): ListedRefusal[] {
  const codes = (Object.keys(REFUSALS) as RefusalCode[]).sort();
  return codes.map((code) => {
    const build = REFUSALS[code] as (...facts: Facts[RefusalCode]) => Omit<Refusal, "code">;
    const locks = LOCK_REASONS.some((reason) => reason === code);
    return { code, ...build(...EXAMPLES[code]), locks };
  });
}

const TYPED: Record<FigureCode, string> = {
  "T.101": "-120",
  "T.102": "12,5",
  "T.103": "seribu",
  "T.104": "12.34.567",
  "T.105": "9.999.999.999",
  "T.106": "1.36E+08",
  "T.107": "#N/A",
  "T.108": "12,5%",
  "T.201": "1.234",
};

/** @returns what is said about figures that cannot be read, each with an example */
export function listTypedMessages(): { code: FigureCode; message: string }[] {
  const codes = Object.keys(FIGURE_MESSAGES) as FigureCode[];
  return codes.map((code) => ({ code, message: figureMessage(code, `"${TYPED[code]}"`) }));
}

import type { Effort } from "@/lib/db/generated/client";
import type { FundingSource } from "@/lib/core/funding-sources";
import type { WorkerGroup } from "@/lib/core/worker-groups";
import type { EffortKey, EffortSaid, EffortVersion, RuleKind } from "../schema";

type Columns = Pick<
  Effort,
  | ("rule" | "title" | "standing" | "potential" | "covered" | "months" | "funding" | "amount" | "year" | "document")
  | ("asOf" | "source" | "url" | "note")
>;

const NOTHING = {
  ...{ rule: null, title: null, standing: null, potential: null, covered: null, months: null },
  ...{ funding: null, amount: null, year: null, document: null },
} satisfies Partial<Columns>;

/** @returns what is said as the columns of a row; those of other kinds are null */
export function columnsOf(said: EffortSaid): Columns {
  const { asOf, source, url, note } = said;
  const stated = { asOf, source, url, note };
  switch (said.kind) {
    case "GROUP": {
      const { title, standing, potential, covered, months, funding, document } = said;
      return { ...NOTHING, title, standing, potential, covered, months, funding, document, ...stated };
    }
    case "INSTRUMENT": {
      const { rule, title, document } = said;
      return { ...NOTHING, rule, title, document, ...stated };
    }
    case "FUNDING": {
      const { year, funding, amount, months, potential, document } = said;
      return { ...NOTHING, year, funding, amount: BigInt(amount), months, potential, document, ...stated };
    }
  }
}

/** @returns a row as a version of an effort; the database holds what its kind needs */
export function versionOf(row: Effort): EffortVersion {
  const { regionCode, kind, key, version, status, origin, reason, returnReason } = row;
  const { enteredBy, enteredAt, submittedBy, submittedAt, approvedBy, approvedAt } = row;
  return {
    ...{ regionCode, kind, key, version, status, origin, reason, returnReason, said: saidOf(row) },
    ...{ enteredBy, enteredAt, submittedBy, submittedAt, approvedBy, approvedAt },
  };
}

function saidOf(row: Effort): EffortSaid {
  const { key, title, potential, covered, months, document, asOf, source, url, note } = row;
  const stated = { asOf, source, url, note };
  const funding = row.funding as FundingSource | null;
  switch (row.kind) {
    case "GROUP": {
      const group = groupOf(key);
      return {
        kind: "GROUP",
        group,
        title,
        standing: row.standing!,
        potential,
        covered,
        months,
        funding,
        document,
        ...stated,
      };
    }
    case "INSTRUMENT":
      return { kind: "INSTRUMENT", rule: row.rule as RuleKind, title: title!, document, ...stated };
    case "FUNDING": {
      const money = { year: row.year!, funding: funding!, amount: Number(row.amount), months, potential, document };
      return { kind: "FUNDING", ...money, ...stated };
    }
  }
}

/** Groups without a name of their own have it in their key. */
function groupOf(key: EffortKey["key"]): WorkerGroup {
  return key.startsWith("OTHER") ? "OTHER" : (key as WorkerGroup);
}

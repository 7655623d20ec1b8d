import { gapSumText } from "@/lib/coverage/format/gap-sum";
import type { Reading } from "@/lib/coverage/rules/reading";
import type { Region } from "@/lib/regions/schema";

type SumProps = {
  shown: NonNullable<Reading["shown"]>;
  regencies: readonly Region[];
  standings: Reading["standings"];
};

/** What the column of people missing adds up to, and why the headline says another number. */
export function GapSum({ shown, regencies, standings }: SumProps) {
  const sum = gapSumText(
    shown.standing,
    regencies.flatMap(({ code }) => standings.get(code) ?? []),
  );
  return sum ? <p className="mt-2 max-w-[80ch] text-sm">{sum}</p> : null;
}

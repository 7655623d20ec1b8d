import { TargetLadder } from "@/components/coverage/target-ladder";
import { ladderOf } from "@/lib/coverage/format/ladder";
import { sheetTargets } from "@/lib/coverage/format/sheet-evidence";
import type { Reading } from "@/lib/coverage/rules/reading";
import { applicableTargets } from "@/lib/targets/rules";

/** Every target on one scale, and below it what each is and how many people are missing to it. */
export function SheetLadder({ reading, shown }: { reading: Reading; shown: NonNullable<Reading["shown"]> }) {
  const { rungs, left } = sheetTargets(reading, shown);
  const ladder = ladderOf(
    shown.standing,
    applicableTargets(reading.catalogue.targets, reading.region.code),
    reading.view,
  );
  return (
    <section aria-labelledby="lembar-target">
      <h2 id="lembar-target">Tangga target</h2>
      {ladder && ladder.rungs.length > 0 ? (
        <div aria-hidden="true">
          <TargetLadder ladder={{ ...ladder, note: null }} names="short" />
        </div>
      ) : null}
      <table className="sheet-table sheet-rungs">
        <tbody>
          {rungs.map(({ key, name, document, gap, isMain }) => (
            <tr key={key} className={isMain ? "is-main" : ""}>
              <th scope="row">{name}</th>
              <td className="sheet-text">{document}</td>
              <td>{gap}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left ? <p className="sheet-aside">{left}</p> : null}
    </section>
  );
}

import { thousandsQuestion } from "@/lib/reports/format/grid-words";
import type { GridEvent } from "@/lib/reports/rules/grid/event";
import type { GridState } from "@/lib/reports/rules/grid/state";

type ThousandsChoiceProps = { state: GridState; dispatch: (event: GridEvent) => void };

/** One question for all cells that could be thousands or decimals; one answer settles them. */
export function ThousandsChoice({ state, dispatch }: ThousandsChoiceProps) {
  const question = thousandsQuestion(state);
  return (
    <div role="status" className="text-sm">
      {question ? (
        <p className="flex flex-wrap items-center gap-2 text-below">
          {question.text}
          {question.readings.map(({ thousands, text }) => (
            <button
              key={thousands}
              type="button"
              className="button text-sm"
              onClick={() => {
                dispatch({ kind: "answeredThousands", sign: thousands });
              }}
            >
              {text}
            </button>
          ))}
        </p>
      ) : null}
    </div>
  );
}

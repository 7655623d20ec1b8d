import { useEffect, useRef } from "react";
import { formatCount } from "@/lib/core/numbers";
import { previewTitle, signWords } from "@/lib/reports/format/paste-words";
import { COLUMN_NAMES } from "@/lib/reports/rules/entry-columns";
import type { GridEvent } from "@/lib/reports/rules/grid/event";
import type { GridState } from "@/lib/reports/rules/grid/state";
import type { MatchedBlock } from "@/lib/reports/rules/paste/matched-block";
import { previewOf, type PreviewCell } from "@/lib/reports/rules/paste/preview";
import type { ThousandsSign } from "@/lib/reports/rules/read-typed-count";
import { LeftOutList } from "./left-out-list";

type PastePreviewProps = {
  state: GridState;
  matched: MatchedBlock;
  sign: ThousandsSign | null;
  dispatch: (event: GridEvent) => void;
};

/** What a block would put where, before it does: Enter puts it in, Escape leaves the form as it is. */
export function PastePreview({ state, matched, sign, dispatch }: PastePreviewProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  const preview = previewOf(state, matched, sign);
  const changed = preview.cells.filter(({ change }) => change !== "same");
  const isReady = preview.asked === null && changed.length > 0;
  return (
    <dialog
      ref={dialog}
      aria-labelledby="tempel-judul"
      className="m-auto max-h-[90vh] max-w-[min(60rem,95vw)] overflow-auto rounded border bg-surface p-4 text-ink"
      onClose={({ currentTarget }) => {
        dispatch({ kind: currentTarget.returnValue === "put" ? "put" : "dropped" });
      }}
    >
      <h2 id="tempel-judul" className="mt-0">
        {previewTitle(preview)}
      </h2>
      <p className="text-sm text-muted">{signWords(preview)}</p>
      {preview.asked ? (
        <p className="flex flex-wrap items-center gap-2 text-below">
          “{preview.asked.text}” dapat dibaca sebagai ribuan atau sebagai desimal. Yang dimaksud:
          {preview.asked.readings.map(({ thousands, text }, index) => (
            <button
              key={thousands}
              type="button"
              autoFocus={index === 0}
              className="button text-sm"
              onClick={() => {
                dispatch({ kind: "choseSign", sign: thousands });
              }}
            >
              {text}
            </button>
          ))}
        </p>
      ) : null}
      {changed.length > 0 ? <ChangedCells state={state} cells={changed} /> : null}
      <LeftOutList left={preview.left} />
      <p className="mt-3 flex gap-3">
        {isReady ? (
          <button
            ref={focusOn}
            type="button"
            className="button button-primary"
            onClick={() => dialog.current?.close("put")}
          >
            Masukkan {changed.length} sel
          </button>
        ) : null}
        <button type="button" className="button" onClick={() => dialog.current?.close("dropped")}>
          {isReady ? "Batal" : "Tutup"}
        </button>
      </p>
    </dialog>
  );
}

/** A question that is answered makes room for the button, and the cursor goes there; once, as the function stays the same. */
function focusOn(button: HTMLButtonElement | null): void {
  button?.focus();
}

function ChangedCells({ state, cells }: { state: GridState; cells: readonly PreviewCell[] }) {
  return (
    <table className="text-sm">
      <thead>
        <tr>
          {["Daerah", "Kolom"].map((label) => (
            <th key={label} scope="col" className="text-left">
              {label}
            </th>
          ))}
          {["Sekarang", "Menjadi"].map((label) => (
            <th key={label} scope="col" className="text-right">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cells.map(({ name, cell, people, change }) => (
          <tr key={name} data-change={change}>
            <th scope="row" className="text-left font-normal">
              {state.rows[cell.region]?.name}
            </th>
            <td>{COLUMN_NAMES[cell.column]}</td>
            <td className="text-right">{change === "new" ? "kosong" : cell.text}</td>
            <td className="text-right">
              <strong>{formatCount(people)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

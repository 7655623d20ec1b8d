import type { GridEvent } from "@/lib/reports/rules/grid/event";
import type { GridState } from "@/lib/reports/rules/grid/state";
import { LeftOutList } from "./left-out-list";
import { PastePreview } from "./paste-preview";

type GridPasteProps = { state: GridState; dispatch: (event: GridEvent) => void };

/** The block that was pasted last: being read, shown before it is put in, or what is left of it afterwards. */
export function GridPaste({ state, dispatch }: GridPasteProps) {
  const { paste, left } = state;
  const drop = () => {
    dispatch({ kind: "dropped" });
  };
  return (
    <>
      <div role="status" className="text-sm">
        {paste?.kind === "reading" ? "Blok yang ditempel sedang dibaca." : null}
        {paste?.kind === "waiting" ? (
          <p className="text-below">
            Blok yang ditempel belum dapat dibaca karena server tidak terjangkau. Blok tersimpan di perangkat ini dan
            dibaca setelah tersambung.{" "}
            <button type="button" className="button text-sm" onClick={drop}>
              Buang blok
            </button>
          </p>
        ) : null}
        {paste === null && left.length > 0 ? (
          <div className="max-h-40 overflow-auto">
            <LeftOutList left={left} />
            <button type="button" className="button text-sm" onClick={drop}>
              Tutup daftar
            </button>
          </div>
        ) : null}
      </div>
      {paste?.kind === "shown" ? (
        <PastePreview state={state} matched={paste.matched} sign={paste.sign} dispatch={dispatch} />
      ) : null}
    </>
  );
}

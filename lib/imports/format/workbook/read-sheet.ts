import { FileRefused, reject } from "../../messages";
import { columnName, READING_LIMITS, type Sheet } from "../../schema/sheet";
import { sheetBuilder, type CellBudget } from "../cell-budget";
import { checkAddress, readAddress, readRange, type Address } from "./read-address";
import { readCell, type CellContext, type RawCell } from "./read-cell";
import { readXml } from "./read-xml";

type Source = { bytes: AsyncIterable<Uint8Array>; part: string; name: string };

/**
 * Reads the cells of a sheet in one pass. What is empty, however far it is formatted, is passed over.
 * @throws FileRefused I.027, I.028, I.029, I.032, I.035 or I.037 with sheet and place, I.036 for broken XML
 */
export async function readSheet(
  { bytes, part, name }: Source,
  context: CellContext,
  budget: CellBudget,
): Promise<Sheet> {
  const builder = sheetBuilder(name, budget);
  const at: Address = { row: 0, column: 0 };
  let inData = false;
  let raw: RawCell | null = null;
  let taking: "value" | "inline" | null = null;

  const openers: Record<string, (attributes: Readonly<Record<string, string>>) => void> = {
    sheetData: () => (inData = true),
    mergeCell: ({ ref = "" }) => {
      builder.merge(readRange(ref));
    },
    row: ({ r }) => {
      if (!inData) return;
      at.row = r === undefined ? at.row + 1 : checkAddress({ row: Number(r), column: 1 }, r).row;
      at.column = 0;
    },
    c: ({ r, t = "n", s = "0" }) => {
      if (!inData) return;
      const here = r === undefined ? checkAddress({ row: at.row, column: at.column + 1 }, "") : readAddress(r);
      if (here.row !== at.row) throw new FileRefused(reject("I.027", null, null, { reference: r ?? "" }));
      at.column = here.column;
      raw = { type: t, style: Number(s), hasFormula: false, value: null, inline: "" };
    },
    f: () => raw && (raw.hasFormula = true),
    v: () => {
      if (!raw) return;
      raw.value = "";
      taking = "value";
    },
    t: () => raw?.type === "inlineStr" && (taking = "inline"),
  };
  const closers: Record<string, () => void> = {
    sheetData: () => (inData = false),
    v: () => (taking = null),
    t: () => (taking = null),
    c: () => {
      if (!raw) return;
      const cell = readCell(raw, context);
      raw = null;
      if (typeof cell === "string") throw refusalAt(cell, at);
      if (cell) builder.add(at.row, { column: at.column, ...cell });
    },
  };
  await inSheet(name, () =>
    readXml(bytes, part, {
      open: (element, attributes) => {
        if (Object.hasOwn(openers, element)) openers[element]!(attributes);
      },
      text: (text) => {
        if (!raw || !taking) return;
        if (taking === "value") raw.value = (raw.value ?? "") + text;
        else raw.inline += text;
        if ((raw.value?.length ?? 0) + raw.inline.length > READING_LIMITS.cellCharacters)
          throw new FileRefused(
            reject("I.032", at.row, columnName(at.column), { limit: READING_LIMITS.cellCharacters }),
          );
      },
      close: (element) => {
        if (Object.hasOwn(closers, element)) closers[element]!();
      },
    }),
  );
  return builder.done();
}

function refusalAt(code: "I.028" | "I.035", { row, column }: Address): FileRefused {
  return new FileRefused(reject(code, row, columnName(column)));
}

async function inSheet(name: string, read: () => Promise<void>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (error instanceof FileRefused) throw new FileRefused({ ...error.rejection, sheet: name });
    throw error;
  }
}

import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from "write-excel-file/utility";

/** What is drawn in this colour may be filled in; whatever has another is locked. */
export const OPEN_FILL = "#FFF8DB";

const SHEET = "xl/worksheets/sheet{id}.xml";
/** Without a password: it keeps hands from slipping. Columns and rows may be made wider. */
const PROTECTION = '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>';
/** Excel shows no more than 32 letters of a title and 255 of a sentence. */
const ERROR = {
  title: "Bukan jumlah orang",
  words: "Isi bilangan bulat 0 atau lebih, misalnya 119345. Biarkan kosong bila belum diketahui.",
};

/**
 * Locks the sheets of a workbook, all but the cells drawn in `OPEN_FILL`, and lets whole numbers from 0 be typed into those.
 * @param open for each sheet the ranges of such cells, `C5:K9`; sheets beyond have none
 */
export function lockSheets(open: readonly (readonly string[])[]) {
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }) => {
            const ranges = open[sheetIndex] ?? [];
            const locked = insert(xml, PROTECTION);
            return ranges.length === 0 ? locked : insert(locked, validation(ranges));
          },
        },
        "xl/styles.xml": { transform: unlockOpenCells },
      },
    },
  };
}

/** Excel calls a sheet damaged whose parts stand in another order than its schema's. */
function insert(xml: string, part: string): string {
  return insertElementMarkupAccordingToOrderOfSiblings(xml, part, getOrderOfSiblings(SHEET, "worksheet")!, "worksheet");
}

function validation(ranges: readonly string[]): string {
  const rule = 'type="whole" operator="greaterThanOrEqual" errorStyle="stop" allowBlank="1" showErrorMessage="1"';
  const said = `errorTitle="${ERROR.title}" error="${ERROR.words}"`;
  return (
    `<dataValidations count="1"><dataValidation ${rule} ${said} sqref="${ranges.join(" ")}">` +
    "<formula1>0</formula1></dataValidation></dataValidations>"
  );
}

/** Cells are locked unless their format says otherwise. */
function unlockOpenCells(xml: string): string {
  const fills = [...xml.matchAll(/<fill>.*?<\/fill>/gs)].map(([fill]) => fill);
  const open = fills.findIndex((fill) => fill.includes(`${OPEN_FILL.slice(1)}"`));
  const format = new RegExp(`<xf ([^>]*\\bfillId="${open}"[^>]*)>(.*?)</xf>`, "gs");
  return xml.replace(format, '<xf $1 applyProtection="1">$2<protection locked="0"/></xf>');
}

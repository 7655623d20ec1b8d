import { readXml } from "../workbook/read-xml";

/** What the style sheet of a workbook holds already. */
export type StyleSurvey = {
  formats: number;
  fills: number;
  children: string[];
  /** The fill of an earlier marking. */
  ownFill: number | null;
  /** Styles that have it, each with one that is like it but for the fill; null where none is left. */
  marked: Map<number, number | null>;
};

/** A pink that nobody chooses by hand, so that a file that comes back is cleared of old marks and of nothing else. */
export const PINK = "FFFFC7CD";

/** @throws FileRefused I.025, I.036 */
export async function surveyStyles(bytes: AsyncIterable<Uint8Array>, part: string): Promise<StyleSurvey> {
  const survey: StyleSurvey = { formats: 0, fills: 0, children: [], ownFill: null, marked: new Map() };
  const path: string[] = [];
  /** What styles are but for their fill; nobody asks where there is no earlier marking. */
  const looks: { look: string; isMarked: boolean }[] = [];
  await readXml(bytes, part, {
    open: (name, attributes) => {
      const [, section] = path;
      if (path.length === 1) survey.children.push(name);
      if (path.length === 2 && section === "fills" && name === "fill") survey.fills += 1;
      if (section === "fills" && name === "fgColor" && attributes.rgb === PINK) survey.ownFill ??= survey.fills - 1;
      if (path.length === 2 && section === "cellXfs" && name === "xf") {
        survey.formats += 1;
        if (survey.ownFill === null) return void path.push(name);
        const isMarked = Number(attributes.fillId) === survey.ownFill;
        looks.push({ look: said(name, attributes), isMarked });
      } else if (section === "cellXfs" && looks.length > 0) looks.at(-1)!.look += said(name, attributes);
      path.push(name);
    },
    text: () => undefined,
    close: () => path.pop(),
  });
  const plain = new Map(looks.map(({ look, isMarked }, index) => [isMarked ? "" : look, index]));
  looks.forEach(({ look, isMarked }, index) => isMarked && survey.marked.set(index, plain.get(look) ?? null));
  return survey;
}

function said(name: string, attributes: Readonly<Record<string, string>>): string {
  const others = Object.entries(attributes).filter(([key]) => key !== "fillId" && key !== "applyFill");
  return `${name} ${JSON.stringify(others.sort(([one], [other]) => (one < other ? -1 : 1)))}`;
}

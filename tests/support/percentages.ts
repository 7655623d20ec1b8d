import type { Page } from "playwright-core";

/** A percentage that stands on a page, and how the keyboard gets from it to where it comes from. */
export type Percentage = {
  /** as printed: `28,7%`; of a tile without its sign */
  text: string;
  /** where it stands, to be found again */
  place: string;
  /** the address of the link it stands in; null where it stands in none */
  link: string | null;
  /** the addresses that the stops of the keyboard before and after it lead to */
  near: string[];
  /** whether its division and its source stand beside it */
  beside: boolean;
};

/**
 * Walks every text of a page that holds a percentage, and the numbers on tiles.
 * @param folded whether those are wanted that stand in what opens, all of it open, or those seen at once
 */
export function percentagesOf(page: Page, folded: boolean): Promise<Percentage[]> {
  return page.evaluate((folded) => {
    const main = document.querySelector("main")!;
    if (folded) for (const details of main.querySelectorAll("details")) details.open = true;
    const isStop = (element: HTMLElement | SVGElement) =>
      element.tabIndex >= 0 &&
      element.checkVisibility({ visibilityProperty: true }) &&
      !(element instanceof HTMLInputElement && element.type === "radio" && !element.checked);
    const stops = [...main.querySelectorAll<HTMLElement>("a[href],button,input,select,summary,[tabindex]")].filter(
      isStop,
    );
    const addressOf = (stop: Element | undefined) => stop?.getAttribute("href") ?? null;
    /** Where nothing is a figure: the limits of classes, the numbers of an axis, what a form offers. */
    const SCALES = ".trend-tick,.map-bar,.map-chips,option";
    const isFigure = (text: string, at: number) =>
      !/Sumbu dimulai dari $/.test(text.slice(0, at)) && !/di atas $/.test(text.slice(0, at));
    const found: Percentage[] = [];
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement!;
      const opener = element.closest("details");
      const isFolded = opener !== null && !element.closest("summary");
      if (isFolded !== folded || element.closest(SCALES) || !element.checkVisibility()) continue;
      const text = node.textContent ?? "";
      const isTile = element.closest("svg a") !== null && /^\d+(,\d)?$/.test(text);
      const matches = isTile ? [{ 0: text, index: 0 }] : [...text.matchAll(/\d+(?:,\d+)?%/g)];
      for (const match of matches) {
        if (!isTile && !isFigure(text, match.index)) continue;
        const group = element.closest("[role=group],tr");
        const said = group?.textContent ?? "";
        const after = stops.findIndex((stop) => node.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING);
        const before = stops.findLast((stop) => node.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_PRECEDING);
        found.push({
          text: match[0],
          place: `${element.closest("section,details,figure,.answer")?.id ?? ""} ${element.tagName} ${text.trim().slice(0, 60)}`,
          link: element.closest("a")?.getAttribute("href") ?? null,
          near: [addressOf(before), addressOf(stops[after])].filter((href) => href !== null),
          beside: / [=×] /.test(said) && (/Sumber/.test(said) || group?.querySelector('a[href^="http"]') !== null),
        });
      }
    }
    return found;
  }, folded);
}

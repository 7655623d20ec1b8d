import type { Page } from "playwright-core";

/** Smallest side of what a finger has to hit (WCAG 2.5.8); tiles of the map of all regencies have the table as their equal. */
const TARGET_PX = 24;
const TILE_PX = 16;

/** From a small phone to a wall. */
export const WIDTHS = [320, 360, 768, 1280, 2560];

/** Rows far away are not laid out until they come near: has all of them laid out, to be measured. */
export async function layOutAll(page: Page): Promise<void> {
  await page.addStyleTag({ content: "* { content-visibility: visible !important }" });
}

/**
 * What is wrong with where things stand on a page as it is shown now: it scrolls sideways, text is cut off or lies over
 * other text, something to press is too small, or there is not exactly one first heading.
 * @returns one line a fault, empty where all is well
 */
export async function layoutFaults(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ target, tile }) => {
      const faults: string[] = [];
      const wide = document.documentElement.scrollWidth - window.innerWidth;
      if (wide > 0) faults.push(`the page is ${wide} px wider than the screen`);
      const headings = document.querySelectorAll("h1").length;
      if (headings !== 1) faults.push(`${headings} first headings`);

      const isShown = (element: Element) =>
        element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
        !element.closest(".sr-only, [hidden]");
      const nameOf = (element: Element) => {
        const text = element.textContent.trim().replaceAll(/\s+/g, " ").slice(0, 40);
        return `${element.tagName.toLowerCase()}${element.className && typeof element.className === "string" ? "." + element.className.split(" ")[0]! : ""} "${text}"`;
      };
      const scrolls = (element: Element | null): boolean =>
        element !== null &&
        (["auto", "scroll"].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement));

      type Piece = { rect: DOMRect; text: string; element: Element };
      const pieces: Piece[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement!;
        const text = node.textContent!.trim();
        if (text === "" || element.closest("script, style, noscript, template, select") || !isShown(element)) continue;
        const style = getComputedStyle(element);
        const hides = style.overflowX === "hidden" || style.overflowX === "clip";
        if (hides && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
          faults.push(`cut: ${nameOf(element)}`);
        range.selectNodeContents(node);
        for (const rect of range.getClientRects()) {
          if (rect.width < 1 || rect.height < 1) continue;
          pieces.push({ rect, text: text.slice(0, 30), element });
          if ((rect.right > window.innerWidth + 1 || rect.left < -1) && !scrolls(element))
            faults.push(`beyond the edge: ${nameOf(element)}`);
        }
      }

      // Lines of text may touch with their empty parts: what counts is the height of the letters.
      const inner = pieces
        .map(({ rect, ...piece }) => {
          const trim = rect.height * 0.2;
          return {
            ...piece,
            left: rect.left + 1,
            right: rect.right - 1,
            top: rect.top + trim,
            bottom: rect.bottom - trim,
          };
        })
        .sort((a, b) => a.top - b.top);
      for (const [index, one] of inner.entries())
        for (let next = index + 1; next < inner.length && inner[next]!.top < one.bottom; next += 1) {
          const other = inner[next]!;
          if (other.element === one.element || other.left >= one.right || one.left >= other.right) continue;
          if (scrolls(one.element) !== scrolls(other.element)) continue;
          faults.push(`"${one.text}" lies over "${other.text}"`);
        }

      const inSentence = (element: Element) => {
        if (getComputedStyle(element).display !== "inline") return false;
        const around = element.closest("p, li, dd, dt, td, th, figcaption, caption, label, span, summary, div");
        return around !== null && around.textContent.trim().length > element.textContent.trim().length;
      };
      for (const element of document.querySelectorAll(
        "a[href], button, input:not([type=hidden]), select, summary, textarea",
      )) {
        if (!isShown(element) || inSentence(element)) continue;
        const { width, height } = element.getBoundingClientRect();
        if (width === 0 || height === 0) continue;
        const least = element.closest("[data-tiles]") ? tile : target;
        if (Math.min(width, height) < least - 0.5)
          faults.push(`too small to press (${Math.round(width)} × ${Math.round(height)}): ${nameOf(element)}`);
      }
      return [...new Set(faults)];
    },
    { target: TARGET_PX, tile: TILE_PX },
  );
}

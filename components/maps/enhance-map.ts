import { nearestTo, stepTo, type Point } from "./map-geometry";
import { createMapTip } from "./map-tip";
import { createTypeAhead } from "./type-ahead";

/** Below this an area is too small for a finger (WCAG 2.5.8): a tap chooses first, the link in the tip opens. */
const FINGER_PX = 24;

/** Brings a server-drawn map to life. One area is in the tab order at a time: the one last focused. */
export function enhanceMap(root: HTMLElement, signal: AbortSignal): void {
  const links = [...root.querySelectorAll<SVGAElement>("svg a")];
  const tip = createMapTip(root, signal);
  const typeAhead = createTypeAhead(links.map((link) => link.dataset["n"] ?? spokenOf(link).split(",")[0]!));
  let centres: Point[] | undefined;
  let focused: SVGAElement | null = null;

  const linkOf = (event: Event) => (event.target as Element).closest<SVGAElement>("svg a");
  const show = (link: SVGAElement | null, at?: Point, opens = false) => {
    mark(root, link);
    if (link) tip.show(spokenOf(link), at ?? cornerOf(link), opens ? link.href.baseVal : null);
    else tip.hide();
  };
  const on = <K extends keyof HTMLElementEventMap>(type: K, listen: (event: HTMLElementEventMap[K]) => void) => {
    root.addEventListener(type, listen, { signal });
  };

  on("focusin", (event) => {
    const link = linkOf(event);
    if (!link) return;
    root.querySelector('svg a[tabindex="0"]')?.setAttribute("tabindex", "-1");
    link.setAttribute("tabindex", "0");
    focused = link;
    // A tile chosen by keyboard has its tip; one that is pressed has it at the pointer already.
    if (link.matches(":focus-visible")) show(link);
  });
  on("focusout", () => {
    focused = null;
    // What a tap chose stays, or its link would be gone before it is reached.
    if (!tip.isOpen()) show(null);
  });
  on("pointermove", (event) => {
    if (event.pointerType !== "mouse" || (event.target as Element).closest(".map-tip")) return;
    const link = linkOf(event);
    if (link) show(link, [event.clientX, event.clientY]);
    else show(focused);
  });
  on("pointerleave", (event) => {
    if (event.pointerType === "mouse") show(focused);
  });
  on("keydown", (event) => {
    const link = linkOf(event);
    if (!link || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape") tip.hide();
    const from = links.indexOf(link);
    centres ??= links.map(centreOf);
    const next = targetOf(event, links.length) ?? stepTo(event.key, centres, from) ?? byTyping(event, from);
    if (next === null && !event.key.startsWith("Arrow")) return;
    event.preventDefault();
    if (next !== null) links[next]!.focus();
  });
  on("click", (event) => {
    const touched = event instanceof PointerEvent && event.pointerType !== "" && event.pointerType !== "mouse";
    if (!touched || (event.target as Element).closest("svg") === null) return;
    const boxes = links.map((each) => each.getBoundingClientRect());
    const near = nearestTo([event.clientX, event.clientY], boxes.map(middleOf), FINGER_PX);
    const link = linkOf(event) ?? (near === null ? null : links[near]!);
    if (!link) return;
    const { width, height } = link.getBoundingClientRect();
    if (Math.min(width, height) >= FINGER_PX) return;
    event.preventDefault();
    show(link, undefined, true);
  });

  function byTyping(event: KeyboardEvent, from: number): number | null {
    const isLetter = event.key.length === 1 && (event.key !== " " || typeAhead.isTyping(event.timeStamp));
    return isLetter ? typeAhead.find(event.key, from, event.timeStamp) : null;
  }
}

function targetOf({ key }: KeyboardEvent, count: number): number | null {
  return key === "Home" ? 0 : key === "End" ? count - 1 : null;
}

function spokenOf(link: SVGAElement): string {
  return link.getAttribute("aria-label") ?? "";
}

function centreOf(link: SVGAElement): Point {
  const box = link.getBBox();
  return [box.x + box.width / 2, box.y + box.height / 2];
}

function middleOf(box: DOMRect): Point {
  return [box.x + box.width / 2, box.y + box.height / 2];
}

function cornerOf(link: SVGAElement): Point {
  const { right, bottom } = link.getBoundingClientRect();
  return [right, bottom];
}

/** A ring around the tile, drawn above all others, and a bolder border around its group. */
function mark(root: HTMLElement, link: SVGAElement | null): void {
  root.querySelector("[data-on]")?.removeAttribute("data-on");
  link?.closest("[data-g]")?.setAttribute("data-on", "");
  const ring = root.querySelector(".map-ring");
  const tile = link?.querySelector("rect");
  for (const side of ["x", "y"] as const) {
    if (tile) ring?.setAttribute(side, tile.getAttribute(side)!);
    else ring?.removeAttribute(side);
  }
}

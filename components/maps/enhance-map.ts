import { announceArea, onAreaAnnounced } from "./area-highlight";
import { nearestTo, stepTo, type Point } from "./map-geometry";
import { createStatusLine } from "./status-line";
import { createTypeAhead } from "./type-ahead";

/** Below this an area is too small for a finger (WCAG 2.5.8): a tap chooses first, the status line opens. */
const FINGER_PX = 24;

/** Brings a server-drawn map to life. One area is in the tab order at a time: the one last focused. */
export function enhanceMap(root: HTMLElement, signal: AbortSignal): void {
  const links = [...root.querySelectorAll<SVGAElement>("svg a")];
  const status = createStatusLine(root);
  const typeAhead = createTypeAhead(links.map((link) => link.dataset["n"] ?? spokenOf(link).split(",")[0]!));
  let centres: Point[] | undefined;
  let focused: SVGAElement | null = null;

  const linkOf = (event: Event) => (event.target as Element).closest<SVGAElement>("svg a");
  const show = (link: SVGAElement | null, opens = false) => {
    const group = link?.closest<SVGElement>("[data-g]")?.dataset["g"] ?? null;
    root.querySelector("[data-at]")?.removeAttribute("data-at");
    link?.setAttribute("data-at", "");
    if (link) status.show(spokenOf(link), opens ? link.href.baseVal : null);
    else status.clear();
    highlight(root, group);
    announceArea({ from: root.id, group });
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
    show(link);
  });
  on("focusout", () => {
    focused = null;
    // What a tap chose stays, or its link would be gone before it is reached.
    if (!status.isOpen()) show(null);
  });
  on("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const link = linkOf(event);
    if (link) show(link);
  });
  on("pointerleave", (event) => {
    if (event.pointerType === "mouse") show(focused);
  });
  on("keydown", (event) => {
    const link = linkOf(event);
    if (!link || event.altKey || event.ctrlKey || event.metaKey) return;
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
    show(link, true);
  });
  onAreaAnnounced(
    root.id,
    (group) => {
      highlight(root, group);
    },
    signal,
  );

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
  const [x, y] = (link.dataset["c"] ?? "").split(" ").map(Number);
  if (x !== undefined && y !== undefined) return [x, y];
  const box = link.getBBox();
  return [box.x + box.width / 2, box.y + box.height / 2];
}

function middleOf(box: DOMRect): Point {
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Outlines a larger area: a group of tiles has its own outline, a single shape borrows the one drawn above all. */
function highlight(root: HTMLElement, group: string | null): void {
  root.querySelector("[data-on]")?.removeAttribute("data-on");
  const area = group === null ? null : root.querySelector(`[data-g="${CSS.escape(group)}"]`);
  area?.setAttribute("data-on", "");
  const shape = area?.querySelector("use")?.getAttribute("href");
  const outline = root.querySelector(".map-outline");
  if (shape) outline?.setAttribute("href", shape);
  else outline?.removeAttribute("href");
}

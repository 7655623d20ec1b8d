import type { Point } from "./map-geometry";

type MapTip = {
  /**
   * @param spoken `Kab. Belitung Timur, 31,0%, kurang 21.376 orang`: the name, and what follows it
   * @param at where it points to, in pixels of the window
   * @param href where its link leads, or null for the text alone
   */
  show: (spoken: string, at: Point, href: string | null) => void;
  isOpen: () => boolean;
  hide: () => void;
};

/** From the pointer or the edge of a tile. */
const DISTANCE_PX = 14;

/** The box that says at the pointer, or beside the tile in focus, what is there. A screen reader reads the link itself. */
export function createMapTip(root: HTMLElement, signal: AbortSignal): MapTip {
  const tip = document.createElement("div");
  tip.className = "map-tip";
  tip.hidden = true;
  root.append(tip);
  signal.addEventListener("abort", () => {
    tip.remove();
  });
  return {
    show: (spoken, at, href) => {
      const [name = "", ...rest] = spoken.split(", ");
      tip.replaceChildren(textIn("b", name), textIn("span", rest.join(" · ")));
      if (href !== null) tip.append(openLink(href, spoken));
      tip.ariaHidden = href === null ? "true" : null;
      tip.hidden = false;
      place(tip, root, at);
    },
    isOpen: () => tip.querySelector("a") !== null && !tip.hidden,
    hide: () => {
      tip.hidden = true;
    },
  };
}

/** Beside the point, on the side where there is room, and never outside the map's width. */
function place(tip: HTMLElement, root: HTMLElement, [x, y]: Point): void {
  const box = root.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = tip;
  const right = x + DISTANCE_PX + width <= Math.min(box.right, document.documentElement.clientWidth);
  const left = right ? x + DISTANCE_PX : x - DISTANCE_PX - width;
  const below = y + DISTANCE_PX + height <= document.documentElement.clientHeight;
  const top = below ? y + DISTANCE_PX : y - DISTANCE_PX - height;
  tip.style.left = `${Math.max(0, left - box.left)}px`;
  tip.style.top = `${top - box.top}px`;
}

function textIn(tag: "b" | "span", text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

function openLink(href: string, spoken: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = href;
  link.textContent = "Buka";
  link.setAttribute("aria-label", `Buka ${spoken}`);
  return link;
}

import { groupRows } from "./row-groups";

/** How far around the screen a browser may have laid groups out already. */
const PREPARED_SCREENS = 3;

type Body = HTMLTableSectionElement;
type PlaceRows = (rows: readonly HTMLTableRowElement[], afterPaint: () => void) => void;

/**
 * Puts rows into the groups of a table in a new order. Groups on screen get theirs at once, and until the reader has
 * seen them nothing else is moved or laid out (`content-visibility: auto` alone prepares three screens around the
 * visible one); the rest follows right after that picture, with whatever else can wait.
 */
export function createRowPlacer(bodies: readonly Body[]): PlaceRows {
  let latest = 0;
  return (rows, afterPaint) => {
    latest += 1;
    const current = latest;
    const groups = groupRows(rows);
    // While a search hides whole groups there is little to lay out, and what is on screen says nothing about the order.
    const isSearched = bodies.some((body) => body.hidden);
    const near = new Set(bodies.filter((body) => isSearched || isWithin(body, 0)));
    const prepared = bodies.filter((body) => !near.has(body) && isWithin(body, PREPARED_SCREENS));
    for (const body of prepared) body.style.contentVisibility = "hidden";
    bodies.forEach((body, index) => {
      if (near.has(body)) fill(body, groups[index]!);
    });
    onNextPaint(() => {
      // A newer order took over meanwhile, and sees to the rest itself.
      if (current !== latest) return;
      bodies.forEach((body, index) => {
        if (!near.has(body)) fill(body, groups[index]!);
        body.style.contentVisibility = "";
      });
      afterPaint();
    });
  };
}

function fill(body: Body, rows: readonly HTMLTableRowElement[]): void {
  body.replaceChildren(...rows);
  hideIfEmpty(body);
}

/** A group without a visible row would keep the height it is remembered with. */
export function hideIfEmpty(body: Body): void {
  const isEmpty = [...body.rows].every((row) => row.hidden);
  if (body.hidden !== isEmpty) body.hidden = isEmpty;
}

function isWithin(body: Body, screens: number): boolean {
  const { top, bottom } = body.getBoundingClientRect();
  return bottom > -innerHeight * screens && top < innerHeight * (1 + screens);
}

function onNextPaint(run: () => void): void {
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      run();
    };
    channel.port2.postMessage(null);
  });
}

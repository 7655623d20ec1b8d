"use client";

import { useEffect } from "react";
import { createRowPlacer } from "./row-placing";
import { orderRows, readKeys } from "./table-order";
import type { SortDirection } from "./table-schema";

/** Sorts the server-drawn table in place when a header is chosen, and keeps the address in step; draws nothing. */
export function TableSort({ tableId }: { tableId: string }) {
  useEffect(() => {
    const table = document.getElementById(tableId);
    if (!(table instanceof HTMLTableElement)) return;
    const stop = new AbortController();
    enhance(table, stop.signal);
    return () => {
      stop.abort();
    };
  }, [tableId]);
  return null;
}

function enhance(table: HTMLTableElement, signal: AbortSignal): void {
  const bodies = [...table.tBodies];
  const rows = bodies.flatMap((body) => [...body.rows]);
  const placeRows = createRowPlacer(bodies);
  const known = new Map<string, HTMLTableRowElement[]>();
  const orderOf = (header: HTMLTableCellElement, direction: SortDirection) => {
    const name = `${header.cellIndex} ${direction}`;
    const order = known.get(name) ?? orderRows(readKeys(rows, header), direction);
    known.set(name, order);
    return order;
  };
  const chosen = (event: Event) => {
    const link = (event.target as Element).closest("a");
    const header = link?.closest<HTMLTableCellElement>("th[data-kind]");
    if (!link || !header) return null;
    const direction: SortDirection = link.getAttribute("href") === link.dataset["asc"] ? "asc" : "desc";
    return { link, header, direction };
  };

  // The order is worked out on the way to a header; choosing it then only moves rows.
  for (const type of ["pointerover", "focusin"] as const) {
    const prepare = (event: Event) => {
      const choice = chosen(event);
      if (choice) orderOf(choice.header, choice.direction);
    };
    table.tHead?.addEventListener(type, prepare, { signal });
  }
  const sort = (event: MouseEvent) => {
    const choice = chosen(event);
    if (!choice || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const { link, header, direction } = choice;
    const address = addressOf(link);
    placeRows(orderOf(header, direction), () => {
      history.replaceState(history.state, "", address);
    });
    markHeaders(table, header, direction);
  };
  table.tHead?.addEventListener("click", sort, { signal });
}

/** Words typed into the search since the page was made are kept. */
function addressOf(link: HTMLAnchorElement): URL {
  const address = new URL(link.href);
  const sought = new URLSearchParams(location.search).get("q");
  if (sought) address.searchParams.set("q", sought);
  else address.searchParams.delete("q");
  return address;
}

/** Says which column sorts, and turns its link to the other direction. */
function markHeaders(table: HTMLTableElement, sorted: HTMLTableCellElement, direction: SortDirection): void {
  for (const header of table.tHead?.querySelectorAll<HTMLTableCellElement>("th[data-kind]") ?? []) {
    const isSorted = header === sorted;
    const first: SortDirection = header.dataset["kind"] === "number" ? "desc" : "asc";
    const next = !isSorted ? first : direction === "asc" ? "desc" : "asc";
    header.setAttribute("aria-sort", !isSorted ? "none" : direction === "asc" ? "ascending" : "descending");
    const link = header.querySelector("a");
    link?.setAttribute("href", link.dataset[next] ?? "");
  }
}

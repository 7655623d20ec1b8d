"use client";

import { useEffect } from "react";
import { compareKeys, keyOfText, type SortKey } from "./sort-keys";
import { pathOf } from "./row-words";

type Direction = "asc" | "desc";

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
  const body = table.tBodies[0]!;
  const orders = new Map<number, HTMLTableRowElement[]>();
  const rows = [...body.rows];
  const orderOf = (header: HTMLTableCellElement) => {
    const known = orders.get(header.cellIndex);
    const order = known ?? ascending(rows, header);
    orders.set(header.cellIndex, order);
    return order;
  };
  const headerOf = (event: Event) => (event.target as Element).closest<HTMLTableCellElement>("th[data-kind]");

  // The order is worked out on the way to the click; the click itself only moves rows.
  for (const type of ["pointerover", "focusin"] as const) {
    table.tHead!.addEventListener(
      type,
      (event) => {
        const header = headerOf(event);
        if (header) orderOf(header);
      },
      { signal },
    );
  }
  table.tHead!.addEventListener(
    "click",
    (event) => {
      const header = headerOf(event);
      const link = (event.target as Element).closest("a");
      if (!header || !link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const address = link.href;
      const direction = link.getAttribute("href") === link.dataset["asc"] ? "asc" : "desc";
      body.append(...inDirection(orderOf(header), header, direction));
      markHeaders(table, header, direction);
      history.replaceState(history.state, "", address);
    },
    { signal },
  );
}

type Keyed = { row: HTMLTableRowElement; key: SortKey; mark: number; address: string };

function ascending(rows: readonly HTMLTableRowElement[], header: HTMLTableCellElement): HTMLTableRowElement[] {
  return rows
    .map((row): Keyed => ({ row, ...keyOf(row.cells[header.cellIndex]!, header), address: addressOf(row) }))
    .sort(compareRows)
    .map(({ row }) => row);
}

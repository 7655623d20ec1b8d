"use client";

import { useEffect } from "react";
import { foldWords, matchesWords } from "@/lib/core/fold-words";
import { hideIfEmpty } from "./row-placing";
import { pathOf } from "./row-words";

type TableSearchProps = { tableId: string; inputId: string; statusId: string; noun: string };

/** Shows only matching rows while one types into the page's own search form, and says how many; draws nothing. */
export function TableSearch({ tableId, inputId, statusId, noun }: TableSearchProps) {
  useEffect(() => {
    const [table, input, status] = [tableId, inputId, statusId].map((id) => document.getElementById(id));
    if (!(table instanceof HTMLTableElement) || !(input instanceof HTMLInputElement)) return;
    const files = document.querySelectorAll<HTMLAnchorElement>(`a[data-rows-of="${tableId}"]`);
    const stop = new AbortController();
    const bodies = [...table.tBodies];
    const rows = bodies.flatMap((body) => [...body.rows]);
    let haystacks: readonly string[] | undefined;
    const read = () => (haystacks ??= rows.map(wordsOf));
    const filter = () => {
      const sought = foldWords(input.value).trim();
      const found = read().map((words) => matchesWords(words, sought));
      rows.forEach((row, index) => {
        if (row.hidden === found[index]) row.hidden = !found[index];
      });
      bodies.forEach(hideIfEmpty);
      if (status) status.textContent = `${found.filter(Boolean).length} dari ${rows.length} ${noun}`;
      keepInAddress(input);
      files.forEach((link) => {
        narrowFile(link, input, found.filter(Boolean).length);
      });
    };
    input.addEventListener("focus", read, { signal: stop.signal });
    input.addEventListener("input", filter, { signal: stop.signal });
    // What was typed before the page came alive, or kept by the browser when going back.
    if (input.value !== input.defaultValue) filter();
    return () => {
      stop.abort();
    };
  }, [tableId, inputId, statusId, noun]);
  return null;
}

/** Text columns, the row's address, and the extra words of `DataTable`. */
function wordsOf(row: HTMLTableRowElement): string {
  const printed = row.querySelectorAll("th, .s");
  const path = pathOf(row.querySelector("a")?.getAttribute("href"));
  return foldWords([...[...printed].map((cell) => cell.textContent), path, row.dataset["q"] ?? ""].join(" "));
}

/** What is taken away is what is shown, and says how many rows that are. */
function narrowFile(link: HTMLAnchorElement, input: HTMLInputElement, count: number): void {
  const address = new URL(link.href);
  setSought(address, input);
  link.href = address.href;
  const said = link.querySelector("[data-count]");
  if (said) said.textContent = String(count);
}

function setSought({ searchParams }: URL, { name, value }: HTMLInputElement): void {
  if (value.trim() === "") searchParams.delete(name);
  else searchParams.set(name, value);
}

function keepInAddress(input: HTMLInputElement): void {
  const address = new URL(location.href);
  setSought(address, input);
  history.replaceState(history.state, "", address);
}

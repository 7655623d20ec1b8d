import type { Finding } from "./rules/find";

/** The most that is offered to choose from. */
const MOST_GUESSES = 8;
export const MOST_FOUND = 50;

/** @returns what stands above the regions found for some words, and how many of them are offered */
export function findingText(words: string, { regions, guessed }: Finding): { sentence: string; most: number } {
  if (words.trim() === "")
    return { sentence: "Ketik nama, singkatan, atau kode daerah di kotak cari di atas.", most: 0 };
  if (regions.length === 0) return { sentence: `Tidak ada daerah yang cocok dengan "${words}".`, most: 0 };
  if (!guessed)
    return { sentence: `"${words}" dapat berarti ${regions.length} daerah. Pilih yang dimaksud.`, most: MOST_FOUND };
  const first = regions[0]!.name;
  return { sentence: `Tidak ada daerah bernama "${words}". Maksud Anda: ${first}?`, most: MOST_GUESSES };
}

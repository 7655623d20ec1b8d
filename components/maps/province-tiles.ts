/** Where a province stands among the 38 equal tiles of a phone, and its usual short name. */
type ProvinceTile = {
  column: number;
  row: number;
  short: string;
  /** where the short name is too long for a tile of 36 px */
  tile?: string;
};

export const PROVINCE_TILES: Readonly<Record<string, ProvinceTile>> = {
  "11": { column: 0, row: 0, short: "Aceh" },
  "12": { column: 0, row: 1, short: "Sumut" },
  "13": { column: 0, row: 2, short: "Sumbar" },
  "14": { column: 1, row: 1, short: "Riau" },
  "15": { column: 1, row: 2, short: "Jambi" },
  "16": { column: 1, row: 3, short: "Sumsel" },
  "17": { column: 0, row: 3, short: "Bengkulu", tile: "Bkl" },
  "18": { column: 1, row: 4, short: "Lampung", tile: "Lpg" },
  "19": { column: 2, row: 2, short: "Babel" },
  "21": { column: 2, row: 1, short: "Kepri" },
  "31": { column: 1, row: 5, short: "DKI" },
  "32": { column: 2, row: 5, short: "Jabar" },
  "33": { column: 3, row: 5, short: "Jateng" },
  "34": { column: 3, row: 6, short: "DIY" },
  "35": { column: 4, row: 5, short: "Jatim" },
  "36": { column: 0, row: 5, short: "Banten" },
  "51": { column: 4, row: 6, short: "Bali" },
  "52": { column: 5, row: 6, short: "NTB" },
  "53": { column: 6, row: 6, short: "NTT" },
  "61": { column: 3, row: 1, short: "Kalbar" },
  "62": { column: 3, row: 2, short: "Kalteng" },
  "63": { column: 4, row: 2, short: "Kalsel" },
  "64": { column: 4, row: 1, short: "Kaltim" },
  "65": { column: 4, row: 0, short: "Kaltara" },
  "71": { column: 6, row: 0, short: "Sulut" },
  "72": { column: 5, row: 2, short: "Sulteng" },
  "73": { column: 5, row: 3, short: "Sulsel" },
  "74": { column: 6, row: 3, short: "Sultra" },
  "75": { column: 5, row: 1, short: "Gorontalo", tile: "Gtlo" },
  "76": { column: 4, row: 3, short: "Sulbar" },
  "81": { column: 6, row: 4, short: "Maluku" },
  "82": { column: 6, row: 1, short: "Malut" },
  "91": { column: 7, row: 3, short: "Papua" },
  "92": { column: 7, row: 2, short: "Pabar" },
  "93": { column: 7, row: 6, short: "Papsel" },
  "94": { column: 7, row: 4, short: "Papteng" },
  "95": { column: 7, row: 5, short: "Papeg" },
  "96": { column: 6, row: 2, short: "PBD" },
};

/** @returns where the name of a province stands over the tiles of its regencies, in tiles; null where it has no name */
export function provinceLabel(
  code: string,
  tiles: readonly { column: number; row: number }[],
): { text: string; x: number; y: number } | null {
  const province = PROVINCE_TILES[code];
  if (!province || tiles.length === 0) return null;
  const middle = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length + 0.5;
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return {
    text: province.short,
    x: rounded(middle(tiles.map(({ column }) => column))),
    y: rounded(middle(tiles.map(({ row }) => row)) + 0.2),
  };
}

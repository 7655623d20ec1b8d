/** Words that rows of sums and bands are made of and that name no place. */
const TOTAL =
  /^(?:jumlah|total|sub|subtotal|grand|rata|mean|average|keseluruhan|seluruh|seluruhnya|semua|nasional|national|provinsi|province|propinsi|kabupaten|kab|kota|regency|municipality|daerah|wilayah|dan|and|all)$/i;
const LEADING = /^(?:(?:sub|grand)[\s-]*)?(?:jumlah|total)(?:\s*[/|]\s*(?:jumlah|total))?[\s:.\-–/]+(?=\p{L})/iu;

/** @returns whether a name is that of a sum or a heading: `Jumlah/Total`, `Kabupaten/Kota`, `Nasional` */
export function isTotal(name: string): boolean {
  const words = name.split(/[^\p{L}]+/u).filter((word) => word !== "");
  return words.length > 0 && words.every((word) => TOTAL.test(word));
}

/** @returns `Jawa Timur` of `Jumlah Jawa Timur`, other names as they are */
export function withoutTotal(name: string): string {
  return name.replace(LEADING, "");
}

/** Provinces that were divided in 2022 (UU 14, 15, 16 and 29 of 2022), with those that were split off. */
const SPLIT_OFF: Readonly<Record<string, readonly string[]>> = { "91": ["93", "94", "95"], "92": ["96"] };

/** @returns the provinces that were split off a province, by code; none for most */
export function successorsOf(provinceCode: string): readonly string[] {
  return SPLIT_OFF[provinceCode] ?? [];
}

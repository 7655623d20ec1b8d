/** Above these a file is refused; ten years of all regencies, months and segments are a quarter of each. */
export const LIMITS = { bytes: 32 * 1024 * 1024, rows: 500_000, rowCharacters: 64 * 1024 } as const;

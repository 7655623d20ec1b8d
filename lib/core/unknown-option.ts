/** @returns what is wrong, in Indonesian, with options that `parseArgs` has refused */
export function unknownOptionText(error: unknown): string {
  const named = /'(-[^']*)'/.exec((error as Error).message)?.[1] ?? "";
  return `pilihan ${named} tidak dikenal, atau nilainya tidak ada`;
}

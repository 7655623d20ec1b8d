/** What an ordinary post of the form has saved. */
export type SavedParts = { cells: number; unread: number; reasons: number };

/** @returns what was saved, and how much of it is no figure yet */
export function savedWords({ cells, unread, reasons }: SavedParts): string {
  const open = unread === 0 ? "" : ` (${unread} belum dapat dibaca)`;
  const parts = [cells === 0 ? null : `${cells} sel${open}`, reasons === 0 ? null : `${reasons} alasan`];
  const text = parts.filter((part) => part !== null).join(" dan ");
  return text === "" ? "Tidak ada yang berubah." : `${text} tersimpan.`;
}

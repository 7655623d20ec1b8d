/** More names than these nobody reads in one sentence. */
const MOST_NAMED = 8;

/** @returns by name what stayed where it was when many were dealt with at once, and why; empty where nothing did */
export function stayedText(lead: string, stayed: readonly { name: string; why: string }[]): string {
  if (stayed.length === 0) return "";
  const named = stayed.slice(0, MOST_NAMED).map(({ name, why }) => `${name} (${why.replace(/\.$/, "")})`);
  const more = stayed.length > MOST_NAMED ? [`${stayed.length - MOST_NAMED} laporan lain`] : [];
  return `${lead}: ${[...named, ...more].join("; ")}.`;
}

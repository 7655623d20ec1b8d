const ZONE = "Asia/Jakarta";
const moments = new Intl.DateTimeFormat("id-ID", { dateStyle: "medium", timeStyle: "short", timeZone: ZONE });
const days = new Intl.DateTimeFormat("id-ID", { dateStyle: "medium", timeZone: "UTC" });

/** @returns `21 Nov 2026, 12.30 WIB`, the same wherever the server stands */
export function formatMoment(at: Date): string {
  return `${moments.format(at)} WIB`;
}

/** @returns a calendar day of the database, `1 Jan 2025` */
export function formatDay(day: Date): string {
  return days.format(day);
}

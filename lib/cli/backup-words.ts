import type { Fingerprint } from "@/lib/backups/schema";
import { formatCount } from "@/lib/core/numbers";

const PART_NAMES: Record<string, string> = {
  approved: "angka yang disetujui",
  workers: "pekerja",
  targets: "target",
  printed: "angka tercetak",
  groups: "upaya daerah",
  visits: "kunjungan",
};

export function describeFingerprint({ fingerprint, auditHead }: Fingerprint): string[] {
  return [
    `Sidik data: ${fingerprint}`,
    `Jejak audit: peristiwa ke-${formatCount(auditHead.number)}, ${auditHead.hash}`,
  ];
}

/** The same with each part, for whoever looks for a difference. */
export function describeParts(fingerprint: Fingerprint): string[] {
  const parts = Object.entries(fingerprint.parts).map(([part, hash]) => `  ${hash}  ${PART_NAMES[part] ?? part}`);
  return [...describeFingerprint(fingerprint), ...parts];
}

/** In an order of its own, so that two can be compared as texts. */
export function fingerprintJson({ fingerprint, parts, auditHead }: Fingerprint): object {
  return { fingerprint, parts, auditHead };
}

/** @returns what says at each tenth how far it has come; small ones are over before anybody could read it */
export function inTenths(say: (line: string) => void): (done: { rows: number; of: number }) => void {
  const WORTH_TELLING = 50_000;
  let told = 0;
  return ({ rows, of }) => {
    const tenth = Math.floor((rows / of) * 10);
    if (of < WORTH_TELLING || tenth <= told) return;
    told = tenth;
    say(`${tenth * 10}%: ${formatCount(rows)} dari ${formatCount(of)} baris`);
  };
}

/** @returns a file's size as people read it, `12,3 MB` */
export function sizeText(bytes: number): string {
  const megabytes = bytes / 1_000_000;
  return `${megabytes.toLocaleString("id-ID", { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MB`;
}

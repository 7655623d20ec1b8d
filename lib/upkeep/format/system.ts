import { formatMoment } from "@/lib/core/moment";
import { formatCount } from "@/lib/core/numbers";
import { type QueueState, type SystemState, UPKEEP_KINDS, type UpkeepKind } from "../schema";

/** A term and what there is to say of it; `warning` is what somebody should do something about. */
export type Said = { term: string; value: string; warning: string | null; kind?: UpkeepKind };

const GIGABYTE = 1024 ** 3;
const MEGABYTE = 1024 ** 2;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** From here on somebody should look: backups older than two days, a disk with less than a tenth or two gigabytes left. */
const OLDEST_BACKUP_MS = 2 * DAY_MS;
const OLDEST_CHECK_MS = 2 * DAY_MS;
const LEAST_FREE = { share: 0.1, bytes: 2 * GIGABYTE };

export const KIND_TITLES: Record<UpkeepKind, string> = {
  backup: "Cadangan terakhir",
  restore: "Pemulihan terakhir",
  "nightly-check": "Pemeriksaan malam terakhir",
};

/** What this installation is and where it stands, a line each. */
export function describeSystem(state: SystemState, now: Date): Said[] {
  return [
    { term: "Versi Jangkau", value: state.version, warning: null },
    {
      term: "Salinan ini",
      value: `berjalan sejak ${formatMoment(state.startedAt)}, Node ${state.node}`,
      warning: null,
    },
    ...describeDatabase(state.database),
    describeDisk(state.disk),
    ...UPKEEP_KINDS.filter((kind) => kind !== "restore" || state.runs.restore.last !== null).map((kind) =>
      describeRuns(state, kind, now),
    ),
  ];
}

/** @returns what somebody should do something about, in sentences; empty where all is well */
export function warningsOf(said: readonly Said[]): string[] {
  return said.flatMap(({ warning }) => (warning === null ? [] : [warning]));
}

function describeDatabase({ version, bytes, startedAt, connections, migrations }: SystemState["database"]): Said[] {
  const { applied, known, newest } = migrations;
  return [
    {
      term: "Basis data",
      value: `PostgreSQL ${version}, ${sizeOf(bytes)}, berjalan sejak ${formatMoment(startedAt)}`,
      warning: null,
    },
    {
      term: "Sambungan",
      value: `${formatCount(connections.open)} dari ${formatCount(connections.most)}`,
      warning:
        connections.open > 0.9 * connections.most ? "Sambungan ke basis data hampir habis. Pasang PgBouncer." : null,
    },
    {
      term: "Migrasi",
      value: `${applied} dari ${known} diterapkan; terakhir ${newest ?? "tidak ada"}`,
      warning:
        applied === known
          ? null
          : "Basis data dan program tidak seversi. Bila versi baru sedang dipasang, tunggu sampai semua salinan diganti.",
    },
  ];
}

function describeDisk({ free, all }: SystemState["disk"]): Said {
  const isFull = free < LEAST_FREE.bytes || free < LEAST_FREE.share * all;
  return {
    term: "Disk salinan ini",
    value: `sisa ${sizeOf(free)} dari ${sizeOf(all)}`,
    warning: isFull ? `Disk hampir penuh: sisa ${sizeOf(free)}. Kosongkan ruang.` : null,
  };
}

function describeRuns({ runs }: SystemState, kind: UpkeepKind, now: Date): Said {
  const { last, lastPassed } = runs[kind];
  const term = KIND_TITLES[kind];
  if (last === null) return { kind, term, value: "belum pernah", warning: warningOfAge(kind, Infinity) };
  const value = `${formatMoment(last.endedAt)} (${ageOf(last.endedAt, now)}): ${last.summary}`;
  // A check that has found something was done all the same; a backup that failed was not.
  const done = kind === "nightly-check" ? last : lastPassed;
  return { kind, term, value, warning: warningOfAge(kind, done ? now.getTime() - done.endedAt.getTime() : Infinity) };
}

function warningOfAge(kind: UpkeepKind, age: number): string | null {
  switch (kind) {
    case "backup":
      return age > OLDEST_BACKUP_MS
        ? "Tidak ada cadangan dari dua hari terakhir (npm run backup -- --out BERKAS)."
        : null;
    case "nightly-check":
      return age > OLDEST_CHECK_MS ? "Pemeriksaan malam tidak berjalan dalam dua hari terakhir." : null;
    case "restore":
      return null;
  }
}

const STATES: Record<NonNullable<QueueState["last"]>["state"], string> = {
  created: "menunggu",
  retry: "gagal, akan dicoba lagi",
  active: "sedang berjalan",
  completed: "selesai",
  cancelled: "dibatalkan",
  failed: "gagal",
};

/** How a queue's work went last, and what it said. */
export function describeQueue({ last }: QueueState): { when: string; result: string; said: string | null } {
  if (last === null) return { when: "belum pernah", result: "", said: null };
  const retries = last.retries === 0 ? "" : `, percobaan ke-${last.retries + 1}`;
  return { when: formatMoment(last.at), result: `${STATES[last.state]}${retries}`, said: last.said };
}

/** @returns `3 jam lalu`, `2 hari lalu` */
export function ageOf(at: Date, now: Date): string {
  const age = Math.max(0, now.getTime() - at.getTime());
  if (age < HOUR_MS) return `${Math.floor(age / 60_000)} menit lalu`;
  if (age < DAY_MS) return `${Math.floor(age / HOUR_MS)} jam lalu`;
  return `${Math.floor(age / DAY_MS)} hari lalu`;
}

/** @returns `1,4 GB` or `37 MB` */
export function sizeOf(bytes: number): string {
  const [size, unit] = bytes >= GIGABYTE ? [bytes / GIGABYTE, "GB"] : [bytes / MEGABYTE, "MB"];
  return `${size.toLocaleString("id-ID", { maximumFractionDigits: size < 10 ? 1 : 0 })} ${unit}`;
}

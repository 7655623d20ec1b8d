/** Work that is due at a time of the day, and that one copy does for all. */
export type Queue = {
  name: string;
  /** What it is called on a page. */
  title: string;
  /** When, in Indonesia (WIB), as cron writes it; `daily` says the same on a page. */
  cron: string;
  daily: string;
  /** The command that does it, as `npm run` takes it; `BACKUP_FILE` stands for a new file in the folder of backups. */
  command: readonly [string, ...string[]];
  /** Exit codes that mean it was done, whatever it has found. */
  done: readonly number[];
};

/** In a command: where the backup of the day goes. Without such a folder its queue is not worked. */
export const BACKUP_FILE = "{backup}";

export const TIME_ZONE = "Asia/Jakarta";

export const QUEUES = [
  {
    ...{ name: "nightly-check", title: "Pemeriksaan malam", cron: "30 1 * * *", daily: "pukul 01.30 WIB" },
    ...{ command: ["check", "--notify"], done: [0, 2] },
  },
  {
    ...{ name: "backup", title: "Cadangan", cron: "0 2 * * *", daily: "pukul 02.00 WIB" },
    ...{ command: ["backup", "--out", BACKUP_FILE], done: [0] },
  },
  {
    ...{ name: "letters", title: "Lembar bulanan lewat surel", cron: "0 7 * * *", daily: "pukul 07.00 WIB" },
    // 2 is a letter that did not leave: tried again.
    ...{ command: ["letters"], done: [0] },
  },
] as const satisfies readonly Queue[];

export type QueueName = (typeof QUEUES)[number]["name"];

/** What other systems are told, a piece of work each; tried again for a day and a half, with longer and longer pauses. */
export const NOTICES = {
  name: "notices",
  policy: "standard",
  ...{ retryLimit: 11, retryDelay: 30, retryBackoff: true, expireInMinutes: 2 },
} as const;

/** Where the queue keeps its tables: apart from the figures, and made anew where there are none. */
export const QUEUE_SCHEMA = "pgboss";

/** Three times more, after one, two and four minutes: what a mail server or a database that is being moved may need. */
export const RETRIES = { retryLimit: 3, retryDelay: 60, retryBackoff: true, expireInMinutes: 120 };

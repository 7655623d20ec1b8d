import { parseArgs } from "node:util";
import { unknownOptionText } from "@/lib/core/unknown-option";
import { bpsRefusal } from "../messages";
import { syncRequestSchema, type SyncRequest } from "../schema";

/** What `--help` answers. */
export const SYNC_HELP = `Mengambil pekerja per kabupaten/kota dari WebAPI BPS dan mencatatnya seperti impor.

  npm run sync:bps -- --var NOMOR [--employees-var NOMOR] [--dry-run] [--json]
  npm run sync:bps -- --find "penduduk bekerja"     daftar variabel yang judulnya memuat kata-kata itu

  --var NOMOR              variabel jumlah pekerja per kabupaten/kota
  --employees-var NOMOR    variabel pekerja dibayar di antaranya
  --years 2018-2025        tahun atau rentang, dipisah koma (semua tahun variabel itu)
  --domain KODE            0000 nasional, atau kode provinsi seperti 3500 (0000)
  --turvar KODE            rincian, bila tabelnya punya beberapa (Jumlah atau Total)
  --turth KODE             masa dalam tahun, bila ada beberapa (Agustus)
  --base employed|eligible|labour-force   pekerja yang dihitung (employed)
  --dry-run                tampilkan yang baru dan yang berubah, tanpa mencatat
  --json                   jawaban satu baris JSON

BPS_API_KEY memuat kunci dari webapi.bps.go.id/developer; kunci itu tidak pernah ditampilkan.
Kode keluar: 0 selesai, 2 ditolak, 1 gagal karena basis data atau sebab lain.`;

const TEXT = { type: "string" } as const;
const FLAG = { type: "boolean" } as const;
const OPTIONS = {
  find: TEXT,
  var: TEXT,
  "employees-var": TEXT,
  years: TEXT,
  domain: TEXT,
  turvar: TEXT,
  turth: TEXT,
  base: TEXT,
  "dry-run": FLAG,
  json: FLAG,
  help: FLAG,
};
const OPTION_OF: Record<string, string> = { variable: "var", employees: "employees-var" };

/** What the words ask for: to look for variables, to fetch, or for help. */
export type SyncCommand = { find: string; domain: string } | SyncRequest | { help: true };

/** @throws BpsRefused B.901 where the words make no command */
export function readSyncCommand(options: string[]): SyncCommand {
  let values;
  try {
    values = parseArgs({ args: options, options: OPTIONS }).values;
  } catch (error) {
    throw bpsRefusal("B.901", { what: unknownOptionText(error) });
  }
  if (values.help) return { help: true };
  if (values.find !== undefined && values.find.trim() !== "")
    return { find: values.find.trim(), domain: values.domain ?? "0000" };
  if (values.var === undefined) throw bpsRefusal("B.901", { what: "sebutkan variabelnya dengan --var" });
  const { var: variable, "employees-var": employees, domain, turvar, turth, base, "dry-run": dryRun } = values;
  const given = {
    variable,
    employees,
    years: values.years === undefined ? undefined : yearsIn(values.years),
    domain,
    turvar,
    turth,
    base: base?.toUpperCase().replaceAll("-", "_"),
    dryRun,
  };
  const request = syncRequestSchema.safeParse(
    Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  );
  if (request.success) return request.data;
  const { path, message } = request.error.issues[0]!;
  const name = String(path[0]);
  throw bpsRefusal("B.901", {
    what: `--${OPTION_OF[name] ?? name}: ${name === "base" ? "pilih employed, eligible, atau labour-force" : message}`,
  });
}

/** `2018-2020,2024` */
function yearsIn(text: string): number[] {
  const years = text.split(",").flatMap((part) => {
    const [, from, to = from] = /^\s*(\d{4})(?:-(\d{4}))?\s*$/.exec(part) ?? [];
    const count = Number(to) - Number(from) + 1;
    if (from === undefined || count < 1 || count > 100)
      throw bpsRefusal("B.901", { what: "--years: tulis seperti 2024 atau 2018-2025" });
    return Array.from({ length: count }, (_, index) => Number(from) + index);
  });
  return [...new Set(years)];
}

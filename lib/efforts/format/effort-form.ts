import { z } from "zod";
import { readFigure } from "@/lib/core/figures/read-figure";
import { FUNDING_SOURCES } from "@/lib/core/funding-sources";
import { oneLine } from "@/lib/core/one-line";
import { WORKER_GROUPS } from "@/lib/core/worker-groups";
import {
  filled,
  optionalLine,
  optionalUrl,
  problemsOf,
  type FormReading,
  type FormValues,
} from "@/lib/targets/format/target-form";
import { EFFORT_KINDS, RULE_KINDS, STANDINGS, type EffortKind, type EffortSaid } from "../schema";

/** The fields of the form of an effort, as they are typed; each kind uses some of them. */
export const EFFORT_FORM = [
  ...[
    "kelompok",
    "nama",
    "keadaan",
    "anggota",
    "terlindungi",
    "bulan",
    "dana",
    "jumlah",
    "tahun",
    "peraturan",
    "dokumen",
  ],
  ...["per", "sumber", "tautan", "catatan", "sebab"],
] as const;

const DATE = /^(19[5-9]|20[0-8])\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const MOST_RUPIAH = 9_000_000_000_000_000;

const optionalCount = (what: string) =>
  z
    .string()
    .trim()
    .transform((text, context) => {
      if (text === "") return null;
      const figure = readFigure(text, { thousands: "." });
      if (figure.kind === "count") return figure.people;
      context.addIssue(`${what} adalah bilangan bulat, misalnya 2.335; kosongkan bila tidak disebut.`);
      return z.NEVER;
    });

const rupiah = z
  .string()
  .trim()
  .transform((text, context) => {
    const digits = text.replace(/^Rp\s?/i, "").replace(/\.(?=\d{3}(\D|$))/g, "");
    const value = /^\d{1,16}$/.test(digits) ? Number(digits) : Number.NaN;
    if (value > 0 && value <= MOST_RUPIAH) return value;
    context.addIssue("Jumlah ditulis dalam rupiah penuh, misalnya 1.919.937.600.");
    return z.NEVER;
  });

const months = z
  .string()
  .trim()
  .refine((text) => text === "" || /^([1-9]|1[0-2])$/.test(text), "Bulan didanai dari 1 sampai 12.")
  .transform((text) => (text === "" ? null : Number(text)));

const funding = z
  .enum(["", ...FUNDING_SOURCES], "Pilih sumber dana dari daftarnya.")
  .transform((source) => (source === "" ? null : source));

const stated = {
  per: z
    .string()
    .trim()
    .refine((text) => DATE.test(text) && isOnCalendar(text), "Tulis TTTT, TTTT-BB, atau TTTT-BB-HH, misalnya 2025-09."),
  sumber: oneLine("Sumber")
    .min(3, "Sumber perlu diisi: surat, dokumen, atau kantor yang menyebutnya.")
    .max(300, "Sumber paling banyak 300 karakter."),
  tautan: optionalUrl("Tautan"),
  catatan: optionalLine("Catatan", 500),
  sebab: optionalLine("Alasan", 500),
};

const groupSchema = z.object({
  ...stated,
  kelompok: z.enum(WORKER_GROUPS, "Pilih kelompok dari daftarnya."),
  nama: optionalLine("Nama kelompok", 80),
  keadaan: z.enum(STANDINGS, "Pilih keadaannya dari daftar."),
  anggota: optionalCount("Anggota"),
  terlindungi: optionalCount("Yang terlindungi"),
  bulan: months,
  dana: funding,
  dokumen: optionalLine("Dokumen", 120),
});

const instrumentSchema = z.object({
  ...stated,
  peraturan: z.enum(RULE_KINDS, "Pilih jenis peraturan dari daftarnya."),
  dokumen: optionalLine("Nomor", 120),
  nama: oneLine("Judul").min(3, "Judul perlu diisi, sedikitnya 3 huruf.").max(200, "Judul paling banyak 200 karakter."),
});

const fundingSchema = z.object({
  ...stated,
  tahun: z
    .string()
    .trim()
    .regex(/^(199\d|20\d\d|2100)$/, "Tahun ditulis dengan empat angka.")
    .transform(Number),
  dana: z.enum(FUNDING_SOURCES, "Pilih sumber dana dari daftarnya."),
  jumlah: rupiah,
  bulan: months,
  anggota: optionalCount("Jumlah orang"),
  dokumen: optionalLine("Dokumen", 120),
});

/** @returns the kind that a word of an address names; null where it names none */
export function kindIn(text: string): EffortKind | null {
  return EFFORT_KINDS.find((kind) => kind === text) ?? null;
}

/** Reads the form of an effort of a kind; every field that is wrong is named at once. `reason` is empty where none was given. */
export function readEffortForm(kind: EffortKind, values: FormValues): FormReading<EffortSaid> {
  const typed = filled(values, EFFORT_FORM);
  switch (kind) {
    case "GROUP": {
      const parsed = groupSchema.safeParse(typed);
      const problems = problemsOf(parsed.error);
      if (parsed.success && parsed.data.kelompok === "OTHER" && parsed.data.nama === null)
        problems.nama = "Beri nama kelompok ini, karena tidak ada dalam daftar.";
      if (!parsed.success || Object.keys(problems).length > 0) return { given: null, reason: null, problems };
      const { kelompok, nama, keadaan, anggota, terlindungi, bulan, dana, dokumen, sebab, ...rest } = parsed.data;
      const title = kelompok === "OTHER" ? nama : null;
      const people = { potential: anggota, covered: terlindungi, months: bulan, funding: dana, document: dokumen };
      const given = { kind, group: kelompok, title, standing: keadaan, ...people, ...statedOf(rest) };
      return { given, reason: sebab ?? "", problems: null };
    }
    case "INSTRUMENT": {
      const parsed = instrumentSchema.safeParse(typed);
      if (!parsed.success) return { given: null, reason: null, problems: problemsOf(parsed.error) };
      const { peraturan, dokumen, nama, sebab, ...rest } = parsed.data;
      const given = { kind, rule: peraturan, title: nama, document: dokumen, ...statedOf(rest) };
      return { given, reason: sebab ?? "", problems: null };
    }
    case "FUNDING": {
      const parsed = fundingSchema.safeParse(typed);
      if (!parsed.success) return { given: null, reason: null, problems: problemsOf(parsed.error) };
      const { tahun, dana, jumlah, bulan, anggota, dokumen, sebab, ...rest } = parsed.data;
      const money = {
        year: tahun,
        funding: dana,
        amount: jumlah,
        months: bulan,
        potential: anggota,
        document: dokumen,
      };
      return { given: { kind, ...money, ...statedOf(rest) }, reason: sebab ?? "", problems: null };
    }
  }
}

function statedOf({
  per,
  sumber,
  tautan,
  catatan,
}: {
  per: string;
  sumber: string;
  tautan: string | null;
  catatan: string | null;
}) {
  return { asOf: per, source: sumber, url: tautan, note: catatan };
}

/** @returns an effort as its form shows it */
export function effortValues(said: EffortSaid): Record<string, string> {
  const shown = (value: string | number | null) => (value === null ? "" : String(value));
  const stated = { per: said.asOf, sumber: said.source, tautan: shown(said.url), catatan: shown(said.note), sebab: "" };
  switch (said.kind) {
    case "GROUP":
      return {
        ...{ kelompok: said.group, nama: shown(said.title), keadaan: said.standing, anggota: shown(said.potential) },
        ...{ terlindungi: shown(said.covered), bulan: shown(said.months), dana: shown(said.funding) },
        ...{ dokumen: shown(said.document), ...stated },
      };
    case "INSTRUMENT":
      return { peraturan: said.rule, nama: said.title, dokumen: shown(said.document), ...stated };
    case "FUNDING":
      return {
        ...{ tahun: String(said.year), dana: said.funding, jumlah: String(said.amount), bulan: shown(said.months) },
        ...{ anggota: shown(said.potential), dokumen: shown(said.document), ...stated },
      };
  }
}

function isOnCalendar(text: string): boolean {
  const [year = "", month = "01", day = "01"] = text.split("-");
  return z.iso.date().safeParse(`${year}-${month}-${day}`).success;
}

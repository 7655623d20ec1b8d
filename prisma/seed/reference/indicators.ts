import type { Db } from "@/lib/db/client";

/** The definitions of coverage in use (domain.md, "Why one coverage does not exist"). */
export const INDICATORS = [
  {
    code: "employed",
    position: 1,
    name: "Semua segmen / penduduk bekerja",
    numeratorSegments: ["PU", "BPU", "JAKON", "PMI"],
    base: "EMPLOYED",
    denominatorSegment: "ALL",
    formula: "peserta aktif PU + BPU + Jakon + PMI ÷ penduduk bekerja (BPS Sakernas, Agustus)",
    referenceCode: null,
  },
  {
    code: "eligible",
    position: 2,
    name: "Semua segmen / pekerja eligible",
    numeratorSegments: ["PU", "BPU", "JAKON", "PMI"],
    base: "ELIGIBLE",
    denominatorSegment: "ALL",
    formula:
      "peserta aktif PU + BPU + Jakon + PMI ÷ pekerja eligible (penduduk bekerja tanpa ASN, TNI dan Polri; tiap instansi berbeda)",
    referenceCode: null,
  },
  {
    code: "employed-without-jakon",
    position: 3,
    name: "Tanpa Jakon / penduduk bekerja",
    numeratorSegments: ["PU", "BPU", "PMI"],
    base: "EMPLOYED",
    denominatorSegment: "ALL",
    formula: "peserta aktif PU + BPU + PMI ÷ penduduk bekerja (BPS Sakernas, Agustus)",
    referenceCode: null,
  },
  {
    code: "bpu",
    position: 4,
    name: "BPU / pekerja bukan penerima upah",
    numeratorSegments: ["BPU"],
    base: "EMPLOYED",
    denominatorSegment: "BPU",
    formula: "peserta aktif BPU (JKK + JKM) ÷ penduduk bekerja dikurangi buruh, karyawan dan pegawai",
    referenceCode: "06.02.021",
  },
] as const;

export async function seedIndicators(db: Db): Promise<void> {
  for (const indicator of INDICATORS) {
    const data = { ...indicator, numeratorSegments: [...indicator.numeratorSegments], countingBasis: null };
    await db.indicator.upsert({ where: { code: indicator.code }, create: data, update: data });
  }
}

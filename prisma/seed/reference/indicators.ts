import { readNewestIndicators } from "@/lib/coverage/queries/catalogue";
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
    mapsTo: null,
    goodFor:
      "Melihat bagian dari semua orang yang bekerja yang sudah terlindungi, dan membandingkan daerah: pembaginya satu survei untuk semua daerah.",
    notFor:
      "Membandingkan dengan angka yang pembaginya pekerja eligible. Di daerah kantor pusat perusahaan peserta tercatat di tempat pendaftaran, sehingga cakupan dapat melebihi 100%; daerah pemekaran dapat terlalu rendah selama warganya tercatat di daerah induk.",
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
    mapsTo: null,
    goodFor: "Mengukur terhadap target yang dasarnya pekerja eligible, seperti UCJ nasional.",
    notFor:
      "Membandingkan daerah atau tahun tanpa memeriksa pembaginya: tiap instansi menghitung pekerja eligible dengan cara sendiri, dan pembagi dapat berubah tanpa keterangan.",
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
    mapsTo: null,
    goodFor: "Melihat kepesertaan di luar proyek konstruksi, yang datang dan pergi menurut proyeknya.",
    notFor: "Membandingkan dengan angka yang memuat Jakon: untuk bulan dan daerah yang sama keduanya berbeda.",
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
    mapsTo: "SDG 8.8.1(a)",
    goodFor: "Melihat pekerja mandiri dan pekerja rentan, yang iurannya banyak dibayar anggaran daerah.",
    notFor: "Menyatakan perlindungan semua pekerja, atau mengukur terhadap target untuk semua pekerja.",
  },
] as const;

/** Records each definition that says something else than before as its next revision; a person's own stays as it is. */
export async function seedIndicators(db: Db): Promise<void> {
  const known = new Map((await readNewestIndicators(db, null)).map((indicator) => [indicator.code, indicator]));
  for (const indicator of INDICATORS) {
    const now = known.get(indicator.code);
    if (now && (now.recordedBy !== null || saysTheSame(indicator, now))) continue;
    const data = { ...indicator, numeratorSegments: [...indicator.numeratorSegments], countingBasis: null };
    await db.indicator.create({ data: { ...data, revision: (now?.revision ?? 0) + 1 } });
  }
}

function saysTheSame(given: (typeof INDICATORS)[number], known: object): boolean {
  const said = known as Record<string, unknown>;
  return Object.entries(given).every(([field, value]) => JSON.stringify(said[field]) === JSON.stringify(value));
}

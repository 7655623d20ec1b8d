import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import { HAND_TRIALS } from "@/lib/about/hand-trials";
import type { Operator } from "@/lib/about/operator";
import { formatDay } from "@/lib/core/moment";
import { Contact } from "./contact";

const BY_MACHINE = [
  "axe dengan semua aturannya pada halaman publik dan halaman akun dalam daftar uji, lebar dan terang serta sempit dan gelap; daftar panjang diwakili baris-baris pertamanya, dan yang tidak dapat diputuskan axe tidak dihitung",
  "lebar 320, 360, 768, 1280, dan 2560 piksel, terang dan gelap: tidak ada gulir ke samping, teks terpotong atau bertumpuk, dan yang ditekan sedikitnya 24 piksel (ubin peta 16 piksel; tabel memuat hal yang sama). 320 piksel setara dengan perbesaran 400% pada layar 1280 piksel",
  "dengan papan ketik saja: laporan satu bulan dari isian sampai persetujuan, pencarian daerah, peta, grafik, dan pengurutan tabel",
  "tanpa JavaScript: halaman publik dalam daftar uji dibuka dan dibaca, dan laporan satu bulan dikerjakan sampai selesai",
  "lembar PDF bertanda untuk pembaca layar (struktur, bahasa, judul, dan teks gambar)",
];

const LIMITS = [
  "Belum ada orang yang memakai pembaca layar atau alat bantu lain yang mencobanya; peramban lain dan ponsel sungguhan juga belum.",
  "Dengan huruf 200% pada layar 360 piksel, halaman Indonesia dan halaman daerah bergulir ke samping.",
  "Sesudah halaman masuk menolak, fokus kembali ke awal halaman; pesannya ada di atas formulir.",
  "Tabel yang lebar digulir ke samping di dalam kotaknya sendiri pada layar sempit.",
  "Ubin peta 514 daerah lebih kecil dari 24 piksel; setiap ubin adalah tautan yang juga ada di tabel.",
  "Belum ada ahli dari luar yang menilai kesesuaian dengan WCAG.",
];

/** What is aimed at, what is checked by machine, what somebody tried by hand, and what is known to be missing. */
export function Accessibility({ operator: { contact } }: { operator: Operator }) {
  return (
    <Section
      id="aksesibilitas"
      title="Aksesibilitas"
      lead="Yang dituju adalah WCAG 2.2 tingkat AA. Kesesuaian penuh tidak dinyatakan, karena belum ada yang menilainya dari luar."
    >
      <div className="max-w-[80ch] space-y-3">
        <div>
          <h3>Diperiksa mesin, dalam pengujian program</h3>
          <Points of={BY_MACHINE} />
        </div>
        <div>
          <h3>Dicoba dengan tangan</h3>
          <p className="mb-1 text-muted">
            Oleh pembuat program, di Chromium yang ditekan tombol demi tombol lewat skrip dan dilihat gambarnya.
          </p>
          <DefinitionList
            items={HAND_TRIALS.map(({ day, how, found }) => ({
              term: `${formatDay(new Date(day))}: ${how}`,
              value: found,
            }))}
          />
        </div>
        <div>
          <h3>Batas yang diketahui</h3>
          <Points of={LIMITS} />
        </div>
        <p>
          Bila ada yang tidak dapat Anda baca atau pakai, sebutkan alamat halaman dan alat yang dipakai kepada
          pengelola: <Contact of={contact} />.
        </p>
      </div>
    </Section>
  );
}

function Points({ of }: { of: readonly string[] }) {
  return (
    <ul className="mt-1 list-disc space-y-1 pl-5">
      {of.map((point) => (
        <li key={point}>{point}</li>
      ))}
    </ul>
  );
}

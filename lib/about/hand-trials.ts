/** What somebody has tried by hand, on which day, and what came of it. Nothing stands here that nobody has done. */
export const HAND_TRIALS: readonly { day: string; how: string; found: string }[] = [
  {
    day: "2026-12-01",
    how: "papan ketik saja",
    found:
      "Halaman Indonesia (146 perhentian Tab), Kota Probolinggo (104), halaman ini, peta, pencarian, masuk, dan sel pertama laporan bulanan. Setiap perhentian tampak di layar dengan tanda fokus, dan Langsung ke isi bekerja.",
  },
  {
    day: "2026-12-01",
    how: "360 piksel, gelap",
    found: "Halaman ini dan laporan bulanan: tidak bergulir ke samping, dan pesan galat sel terbaca di tempatnya.",
  },
  {
    day: "2026-12-01",
    how: "360 piksel, tanpa JavaScript",
    found:
      "Halaman Indonesia, Kota Probolinggo, dan halaman ini: tidak bergulir ke samping; daftar paket terbuka dengan Enter.",
  },
  {
    day: "2026-12-01",
    how: "warna paksa (kontras tinggi)",
    found:
      "Halaman Indonesia, Kota Probolinggo, laporan bulanan, dan halaman ini. Bilah dan tanda pada tangga target hilang; sudah diperbaiki.",
  },
  {
    day: "2026-12-01",
    how: "huruf bawaan 200%",
    found:
      "Pada 1280 piksel halaman Indonesia dan halaman ini tidak bergulir ke samping. Pada 360 piksel halaman ini bergulir; sudah diperbaiki. Dua halaman lain disebut di bawah.",
  },
  {
    day: "2026-12-01",
    how: "gerak dikurangi",
    found: "Di halaman Indonesia tidak ada animasi atau transisi yang tersisa.",
  },
];

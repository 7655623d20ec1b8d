/** Every kind of page that anyone may read, with its first heading. */
export const PUBLIC_PAGES: readonly { path: string; heading: string; status?: number }[] = [
  { path: "/", heading: "Cakupan BPJS Ketenagakerjaan di Indonesia" },
  { path: "/daerah", heading: "Kabupaten/kota" },
  { path: "/provinsi", heading: "Provinsi" },
  { path: "/provinsi/35", heading: "Provinsi Jawa Timur" },
  { path: "/daerah/35.74", heading: "Kota Probolinggo" },
  { path: "/daerah/52.72", heading: "Kota Bima" },
  { path: "/daerah/35.75", heading: "Kota Pasuruan" },
  { path: "/daerah/19.06", heading: "Kabupaten Belitung Timur" },
  { path: "/daerah/35.72", heading: "Kota Blitar" },
  { path: "/target", heading: "Target" },
  { path: "/angka-terbit", heading: "Angka di media" },
  { path: "/metode", heading: "Metode" },
  { path: "/data", heading: "Data untuk program" },
  { path: "/aturan", heading: "Aturan pemeriksaan" },
  { path: "/cari?q=bima", heading: "Cari daerah" },
  { path: "/daerah/99.99", heading: "Halaman tidak ditemukan", status: 404 },
];

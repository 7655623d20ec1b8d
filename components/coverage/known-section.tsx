import { Section } from "@/components/ui/section";

/** What counts from when, for whoever reads a page as it was known on a day. */
export function KnownSection() {
  return (
    <Section id="diketahui" title="Seperti yang diketahui pada suatu hari">
      <p className="max-w-[80ch]">
        Setiap halaman, berkas, dan lembar dapat dibaca seperti yang diketahui sampai akhir suatu hari (WIB): pilih
        harinya di bawah ubah, atau tambahkan <code>diketahui=TTTT-BB-HH</code> pada alamatnya. Angka peserta dihitung
        sejak disetujui; jumlah pekerja, target, dan angka di media sejak dicatat. Yang dibawa program saat pertama
        dijalankan dianggap sudah diketahui sejak awal. Definisi belum pernah berubah. Nama dan batas wilayah serta
        pembagian kantor selalu yang sekarang. Yang berubah di antara dua hari ada di{" "}
        <a href="/perubahan">daftar perubahan</a>.
      </p>
    </Section>
  );
}

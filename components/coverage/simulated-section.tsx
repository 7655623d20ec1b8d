import { Section } from "@/components/ui/section";

/** What simulated figures are, and how they are told from others. */
export function SimulatedSection() {
  return (
    <Section id="simulasi" title="Angka simulasi">
      <p className="max-w-[80ch]">
        Angka simulasi dibuat komputer untuk peragaan; tidak ada yang melaporkannya. Bila seluruh halaman berisi
        simulasi, satu keterangan di atas menyatakannya; bila di sebelahnya ada angka nyata, setiap angka simulasi
        diberi tanda. Di kertas dan di berkas CSV setiap tabel tetap menandainya. Angka nyata untuk daerah, bulan, dan
        segmen yang sama selalu didahulukan. Pilih Data: hanya nyata untuk menyembunyikan simulasi.
      </p>
      <p className="max-w-[80ch]">
        Kelompok pekerja dan dana: yang bersumber pemberitaan dikutip apa adanya, termasuk bila jumlahnya tidak disebut.
        Yang dicatat daerah atau cabang berlaku setelah disetujui. Selebihnya dalam peragaan ini simulasi dan ditandai
        satu per satu.
      </p>
    </Section>
  );
}

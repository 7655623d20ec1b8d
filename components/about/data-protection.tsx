import { DefinitionList } from "@/components/ui/definition-list";
import { Section } from "@/components/ui/section";
import { HELD } from "@/lib/about/personal-data";
import type { Operator } from "@/lib/about/operator";
import { Contact } from "./contact";

/** Which data of people the program holds, why, how long and who sees it. */
export function DataProtection({ operator: { name, contact } }: { operator: Operator }) {
  return (
    <Section
      id="data-pribadi"
      title="Perlindungan data"
      lead="Angka di Jangkau adalah jumlah orang, tidak pernah orang. Tentang peserta tidak ada nama, NIK, atau nomor yang disimpan."
    >
      <p className="mb-3 max-w-[80ch]">
        Data pribadi yang disimpan adalah data pengguna yang memiliki akun, seperti daftar di bawah. Yang bertanggung
        jawab atasnya adalah pengelola pemasangan ini: {name ?? <strong>pengelola belum menyebutkan namanya</strong>}.
        Kontak: <Contact of={contact} />.
      </p>
      <DefinitionList items={HELD.map(({ what, words }) => ({ term: what, value: words }))} />
      <div className="mt-3 max-w-[80ch] space-y-2">
        <p>
          Yang keluar dari server: surat ke server e-mail yang diatur pengelola, dan permintaan jumlah pekerja ke WebAPI
          BPS bila pengelola menjalankannya, tanpa data orang. Pemasangan mengunduh paket program. Selain itu tidak ada:
          tidak ada analitik, iklan, atau isi dari situs lain, dan peramban diberi tahu untuk menolaknya.
        </p>
        <p>
          Permintaan melihat atau menghapus data akun disampaikan kepada pengelola. Administrator menonaktifkan akun,
          lalu menghapusnya sesudah tidak ada angka dari akun itu yang menunggu keputusan. Nama dan e-mail akun tidak
          dapat diganti; akun dibuat kembali. Cadangan dan catatan server di depan program ada di tangan pengelola.
        </p>
      </div>
    </Section>
  );
}

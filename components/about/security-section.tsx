import { Section } from "@/components/ui/section";
import type { Operator } from "@/lib/about/operator";
import { Contact } from "./contact";

/** Whom to tell of a hole, what to send, and what is done about it. */
export function SecuritySection({ operator: { contact, securityContact } }: { operator: Operator }) {
  return (
    <Section
      id="keamanan"
      title="Keamanan"
      lead="Celah keamanan dilaporkan kepada pengelola situs ini, bukan ditulis di tempat umum."
    >
      <div className="max-w-[80ch] space-y-2">
        <p>
          Kontak keamanan: <Contact of={securityContact ?? contact} />.
          {securityContact === null ? null : (
            <>
              {" "}
              Program menemukannya di <a href="/.well-known/security.txt">security.txt</a>.
            </>
          )}
        </p>
        <p>
          Sebutkan: versi di halaman ini, alamat halaman, langkah untuk mengulanginya, apa yang terjadi, dan nomor
          permintaan bila ada. Jangan kirim kata sandi, dan jangan ambil data orang lain lebih dari yang diperlukan
          untuk menunjukkan celahnya.
        </p>
        <p>
          Pengelola memutuskan kapan ia menjawab; program ini tidak menjanjikan waktu atas namanya. Tugasnya memasang
          rilis baru, mengganti rahasia yang bocor, dan memberi tahu orang yang terkena.
        </p>
        <p>
          Perbaikan program datang sebagai rilis baru. Apa yang berubah bagi pengguna disebut di bagian Rilis, termasuk
          celah yang ditutup. Semua bagian dipasang dalam versi yang tercatat, dengan sidik jarinya bila tercatat, dan
          disebut dalam daftar bahan: dengannya dapat dicek apakah celah pada sebuah paket mengenai pemasangan ini.
        </p>
        <p>
          Yang dijaga program: kata sandi disimpan sebagai hash bergaram; administrator dan Dewan Pengawas memakai
          faktor kedua, kecuali pengelola mematikannya atau ini peragaan; percobaan masuk dibatasi; setiap perubahan
          angka tercatat di jejak audit yang tersegel; halaman tidak memuat apa pun dari situs lain.
        </p>
      </div>
    </Section>
  );
}

import type { ReactNode } from "react";
import { SearchForm } from "@/components/forms/search-form";

type MessageProps = {
  /** what the address was about, to search on with */
  words?: string;
  /** what it may have meant */
  children?: ReactNode;
};

/** What stands where an address leads nowhere. */
export function NotFoundMessage({ words = "", children }: MessageProps) {
  return (
    <div className="max-w-xl">
      <h1>Halaman tidak ditemukan</h1>
      <p className="my-3">
        Alamat ini tidak ada. Mungkin kode daerahnya salah ketik atau sudah berganti. Kode ditulis dengan titik,
        misalnya 35.74.
      </p>
      {children}
      <SearchForm action="/cari" label="Cari daerah lain" value={words} />
      <p className="mt-3 flex flex-wrap gap-x-4">
        <a href="/daerah">Semua daerah</a>
        <a href="/provinsi">Semua provinsi</a>
        <a href="/">Halaman utama</a>
      </p>
    </div>
  );
}

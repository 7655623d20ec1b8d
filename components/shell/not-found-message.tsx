import { SearchForm } from "@/components/forms/search-form";

/** What stands where an address leads nowhere. */
export function NotFoundMessage() {
  return (
    <div className="max-w-xl">
      <h1>Halaman tidak ditemukan</h1>
      <p className="my-3">
        Alamat ini tidak ada. Mungkin kode daerahnya salah ketik atau sudah berganti. Kode ditulis dengan titik,
        misalnya 35.74.
      </p>
      <SearchForm action="/cari" label="Cari daerah lain" value="" />
      <p className="mt-3">
        <a href="/">Kembali ke halaman utama</a>
      </p>
    </div>
  );
}

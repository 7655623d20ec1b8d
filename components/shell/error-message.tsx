import { SearchForm } from "@/components/forms/search-form";

/** Says that something failed, what to do, and by which reference the log can be searched; never how it failed. */
export function ErrorMessage({ reference }: { reference?: string | undefined }) {
  return (
    <div className="max-w-xl" role="alert">
      <h1>Halaman ini gagal dimuat</h1>
      <p className="my-3">
        Kesalahan ada pada sistem, bukan pada Anda. Data tidak berubah. Coba muat ulang sebentar lagi, atau cari daerah
        lain.
      </p>
      <SearchForm action="/cari" label="Cari daerah lain" value="" />
      <p className="mt-3 flex gap-x-5">
        <a href="">Muat ulang</a>
        <a href="/">Halaman utama</a>
      </p>
      {reference ? (
        <p className="mt-3 text-sm text-muted">
          Sebutkan rujukan ini bila melapor: <code>{reference}</code>
        </p>
      ) : null}
    </div>
  );
}

import { formatPeriod, type Period } from "@/lib/core/period";

/** Workbooks to fill in, for the months that are open; without any, why there is none. */
export function TemplateLinks({ months }: { months: readonly Period[] }) {
  return (
    <section aria-labelledby="templat" className="mt-(--gap-section)">
      <h2 id="templat">Templat cabang Anda</h2>
      <p className="mt-1 max-w-[75ch] text-muted">
        Daerah Anda sudah terisi bersama angka bulan lalu. Isi, simpan, lalu unggah di atas; kolomnya tidak perlu
        dijelaskan lagi.
      </p>
      {months.length === 0 ? (
        <p className="my-2">Tidak ada bulan yang terbuka untuk diisi.</p>
      ) : (
        <ul className="my-2 list-disc pl-5">
          {months.map((period) => (
            <li key={period}>
              <a href={`/impor/templat?bulan=${period}`} download>
                Templat {formatPeriod(period)} (.xlsx)
              </a>
            </li>
          ))}
          {months.length > 1 ? (
            <li>
              <a href="/impor/templat" download>
                Semua bulan yang terbuka (.xlsx)
              </a>
            </li>
          ) : null}
        </ul>
      )}
    </section>
  );
}

const SIMULATED_MEANS = (
  <>
    <strong className="text-ink">Simulasi</strong> berarti angka contoh yang dihitung komputer, bukan laporan BPJS
    Ketenagakerjaan; angka itu selalu ditandai dan digantikan begitu angka nyata diimpor.
  </>
);

/** What "simulated" means, on paper: at the head, since a foot would often stand on a page of its own. */
export function PaperNote() {
  return <p className="paper-note mb-2 hidden text-sm text-muted print:block">{SIMULATED_MEANS}</p>;
}

/** What "simulated" means, and whose data this is. */
export function SiteFooter() {
  return (
    <footer className="no-print mt-(--gap-section) border-t border-line text-sm text-muted">
      <div className="page grid gap-x-10 gap-y-3 py-5 md:grid-cols-[2fr_1fr]">
        <p className="max-w-[70ch]">
          {SIMULATED_MEANS} Setiap persentase dapat dibuka menjadi pembilang, penyebut, tanggal, dan sumbernya.
        </p>
        <ul className="flex flex-wrap gap-x-5 gap-y-1 md:justify-end">
          <li>
            <a href="/metode">Metode dan rumus</a>
          </li>
          <li>
            <a href="/metode#lisensi">Sumber dan lisensi data</a>
          </li>
          <li>
            <a href="/perubahan">Perubahan</a>
          </li>
          <li>
            <a href="/data">API</a>
          </li>
          <li>
            <a href="/tentang">Tentang</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}

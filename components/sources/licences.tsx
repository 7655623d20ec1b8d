const ITEMS = [
  {
    what: "Nama dan kode Kemendagri 38 provinsi dan 514 kabupaten/kota",
    from: "idn-area-data 4.0.1, fityannugroho",
    href: "https://github.com/fityannugroho/idn-area-data",
    licence: "Open Data Commons Open Database License (ODbL) 1.0",
    licenceHref: "https://opendatacommons.org/licenses/odbl/1-0/",
  },
  {
    what: "Padanan kode BPS (asal: layanan Bridging Kode BPS, 2025 semester 1)",
    from: "kode-wilayah-id, © 2025 Sumitro Aji Prabowo",
    href: "https://github.com/sumitroajiprabowo/kode-wilayah-id",
    licence: "MIT; tabel gabungannya turunan dari basis data ODbL di atas",
    licenceHref: "https://opensource.org/license/mit",
  },
  {
    what: "Penyusun lembar PDF",
    from: "Typst, lewat typst-ts-node-compiler 0.7.0",
    href: "https://github.com/Myriad-Dreamin/typst.ts",
    licence: "Apache License 2.0",
    licenceHref: "https://www.apache.org/licenses/LICENSE-2.0",
  },
  {
    what: "Huruf Plus Jakarta Sans",
    from: "Tokotype",
    href: "https://github.com/tokotype/PlusJakartaSans",
    licence: "SIL Open Font License 1.1",
    licenceHref: "https://openfontlicense.org",
  },
];

/** Whose work the product stands on, with the attribution that each licence asks for. */
export function Licences() {
  return (
    <ul className="space-y-2">
      {ITEMS.map((item) => (
        <li key={item.what}>
          {item.what}: <a href={item.href}>{item.from}</a>. Lisensi: <a href={item.licenceHref}>{item.licence}</a>.
        </li>
      ))}
      <li>
        Angka di media, target, dan deret nasional adalah fakta dari penerbit yang disebut di tiap barisnya. Tata letak
        ubin adalah buatan Jangkau.
      </li>
      <li>
        Jumlah penduduk kabupaten/kota, semester 2 tahun 2024, dibulatkan ke ribuan: Ditjen Dukcapil, Kementerian Dalam
        Negeri. Dipakai hanya sebagai bobot pekerja simulasi.
      </li>
    </ul>
  );
}

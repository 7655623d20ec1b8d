import { WORKS } from "@/lib/about/works";

/** Whose work the product stands on, with the attribution that each licence asks for. */
export function Licences() {
  return (
    <ul className="space-y-2">
      {WORKS.map((item) => (
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

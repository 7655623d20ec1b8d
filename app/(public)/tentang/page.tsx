import type { Metadata } from "next";
import { Accessibility } from "@/components/about/accessibility";
import { DataProtection } from "@/components/about/data-protection";
import { PackageLicences } from "@/components/about/package-licences";
import { ReleaseList } from "@/components/about/release-list";
import { SecuritySection } from "@/components/about/security-section";
import { Licences } from "@/components/sources/licences";
import { Headline, Section } from "@/components/ui/section";
import { ServerOnly } from "@/components/ui/server-only";
import { operator } from "@/lib/about/operator";
import { shipped } from "@/lib/about/package-lock";
import { RELEASES } from "@/lib/about/releases";
import { WITHOUT_TEXTS } from "@/lib/about/works";
import { formatCount } from "@/lib/core/numbers";
import { pageMetadata } from "../page-metadata";

export const metadata: Metadata = pageMetadata({
  title: "Tentang",
  description: "Rilis, aksesibilitas, perlindungan data, keamanan, dan lisensi semua yang dijalankan Jangkau.",
  url: "/tentang",
});

const PARTS = [
  { href: "#rilis", words: "Rilis" },
  { href: "#aksesibilitas", words: "Aksesibilitas" },
  { href: "#data-pribadi", words: "Perlindungan data" },
  { href: "#keamanan", words: "Keamanan" },
  { href: "#lisensi", words: "Lisensi" },
];

/** What the program answers for on paper. Holds no figures, so it is open where those are closed, too. */
export default function AboutPage() {
  const { version, packages } = shipped();
  const running = packages.filter(({ need }) => need !== "development");
  const runs = operator();
  return (
    <ServerOnly>
      <Headline title="Tentang Jangkau">
        Jangkau menunjukkan cakupan jaminan sosial ketenagakerjaan di setiap kabupaten/kota: terhadap target yang mana,
        berapa orang yang kurang, dan dari mana setiap angka berasal. Versi {version}.
      </Headline>
      <ul className="no-print flex flex-wrap gap-x-5 gap-y-1">
        {PARTS.map(({ href, words }) => (
          <li key={href}>
            <a href={href}>{words}</a>
          </li>
        ))}
      </ul>
      <Section id="rilis" title="Rilis" lead="Apa yang berubah bagi pengguna.">
        <ReleaseList releases={RELEASES} />
      </Section>
      <Accessibility operator={runs} />
      <DataProtection operator={runs} />
      <SecuritySection operator={runs} />
      <Section
        id="lisensi"
        title="Lisensi"
        lead={`Kode Jangkau berlisensi MIT. Program dijalankan dengan ${formatCount(running.length)} paket, termasuk yang hanya untuk sistem tertentu; daftar ini dibuat dari package-lock.json.`}
        actions={
          <>
            <a href="/tentang/lisensi.txt">Teks semua lisensi</a>
            <a href="/tentang/sbom.cdx.json">Daftar bahan (SBOM, CycloneDX 1.6)</a>
          </>
        }
      >
        <Licences />
        <p className="mt-2 max-w-[80ch]">{WITHOUT_TEXTS}</p>
        <div className="mt-3">
          <PackageLicences packages={running} />
        </div>
      </Section>
    </ServerOnly>
  );
}

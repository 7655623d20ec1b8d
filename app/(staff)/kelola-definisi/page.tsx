import type { Metadata } from "next";
import { FormPage } from "@/components/forms/form-page";
import { Section } from "@/components/ui/section";
import { signedIn } from "@/lib/auth/session";
import { bandLines } from "@/lib/coverage/format/definitions";
import { readKeptDefinitions } from "@/lib/coverage/queries/kept-definitions";
import { pageNote, type PageQuery } from "@/lib/http/page-note";

export const metadata: Metadata = { title: "Kelola definisi" };

export default async function KeepDefinitionsPage({ searchParams }: { searchParams: PageQuery }) {
  const { actor } = await signedIn("/kelola-definisi", "keep-definitions");
  const [{ note }, { definitions, bands }] = await Promise.all([pageNote(searchParams), readKeptDefinitions(actor)]);
  return (
    <FormPage
      title="Kelola definisi"
      lead="Setiap perubahan menjadi revisi baru dengan waktu, nama, dan alasannya. Halaman dari hari yang lalu tetap menunjukkan yang berlaku saat itu."
      note={note}
    >
      <p className="my-3 flex flex-wrap gap-x-5">
        <a href="/metode/definisi">Halaman definisi</a>
        <a href="/perubahan?perihal=definisi">Yang berubah</a>
        <a href="/jejak-audit?perihal=definition">Jejak audit definisi</a>
      </p>
      <Section
        id="definisi"
        title="Definisi"
        lead="Nama, rumus, dan batasnya dapat dikatakan lain. Segmen dan pembaginya tidak: yang menghitung hal lain adalah definisi lain."
      >
        <ul>
          {definitions.map(({ code, name }) => (
            <li key={code}>
              <a href={`/kelola-definisi/${code}`}>{name}</a>
            </li>
          ))}
        </ul>
      </Section>
      <Section
        id="golongan"
        title="Golongan"
        lead="Kata untuk rentang cakupan. Kata itu menemani angkanya dan tidak pernah menggantikannya."
        actions={<a href="/kelola-definisi/golongan">ubah golongan</a>}
      >
        <ul>
          {bandLines(bands.filter(({ withdrawn }) => !withdrawn)).map((line) => (
            <li key={line}>{line}.</li>
          ))}
        </ul>
      </Section>
    </FormPage>
  );
}

import type { Metadata } from "next";
import { FormPage } from "@/components/forms/form-page";
import { refusedForm } from "@/components/forms/refused-form";
import { Section } from "@/components/ui/section";
import { TokenForm } from "@/components/users/token-form";
import { TokenList } from "@/components/users/token-list";
import { signedIn } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { readOwnTokens, readTokenRegions } from "@/lib/tokens/queries";
import { MOST_TOKENS, verbsFor } from "@/lib/tokens/rules";

export const metadata: Metadata = { title: "Token" };

/** What programs of one's own may do: to make a token for one, and to revoke it. */
export default async function TokensPage({ searchParams }: { searchParams: PageQuery }) {
  const { actor } = await signedIn("/akun/token");
  const [{ note }, tokens, regions] = await Promise.all([
    pageNote(searchParams),
    readOwnTokens(actor),
    readTokenRegions(actor),
  ]);
  return (
    <FormPage
      title="Token"
      lead="Token membuat program dapat membaca dan mengisi data atas nama Anda lewat API, tanpa kata sandi Anda. Token tidak pernah melebihi peran dan wilayah Anda, dan berakhir bersama akun atau kata sandi Anda."
      note={note}
      away={{ href: "/akun", label: "Akun saya" }}
    >
      <Section
        id="buat"
        title="Buat token"
        lead={`Paling banyak ${MOST_TOKENS} token yang berlaku. Token ditampilkan satu kali, sesudah dibuat.`}
      >
        <TokenForm verbs={verbsFor(actor.role)} regions={regions} refused={refusedForm(note)} />
      </Section>
      <Section id="token" title="Token Anda" lead="Token yang dicabut langsung tidak berlaku.">
        <TokenList tokens={tokens} at={now()} />
      </Section>
      <p>
        Cara memakainya: <a href="/data#token">Data untuk program</a>.
      </p>
    </FormPage>
  );
}

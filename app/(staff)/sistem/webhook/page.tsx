import type { Metadata } from "next";
import { FormPage } from "@/components/forms/form-page";
import { PostForm } from "@/components/forms/post-form";
import { refusedForm } from "@/components/forms/refused-form";
import { TextField } from "@/components/forms/text-field";
import { Section } from "@/components/ui/section";
import { WebhookList } from "@/components/webhooks/webhook-list";
import { signedIn } from "@/lib/auth/session";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { readWebhooks } from "@/lib/webhooks/queries";
import { LONGEST_ADDRESS, MOST_WEBHOOKS } from "@/lib/webhooks/rules";

export const metadata: Metadata = { title: "Webhook" };

/** Which systems are told of approved figures. */
export default async function WebhooksPage({ searchParams }: { searchParams: PageQuery }) {
  const { actor } = await signedIn("/sistem/webhook", "keep-webhooks");
  const [{ note }, webhooks] = await Promise.all([pageNote(searchParams), readWebhooks(actor)]);
  return (
    <FormPage
      title="Webhook"
      lead="Sistem lain diberi tahu begitu angka sebuah daerah disetujui atau direvisi. Pemberitahuan menyebut daerah, bulan, dan versinya, tanpa angka dan tanpa nama orang, dan ditandatangani."
      note={note}
      away={{ href: "/sistem", label: "Sistem" }}
    >
      <Section
        id="buat"
        title="Buat webhook"
        lead={`Paling banyak ${MOST_WEBHOOKS} webhook yang berlaku. Kuncinya ditampilkan sekali, sesudah dibuat; pemberitahuan pertama langsung dikirim sebagai percobaan.`}
      >
        <PostForm action="/sistem/webhook/buat" label="Buat webhook" submit="Buat webhook">
          <TextField
            {...refusedForm(note).field("alamat")}
            label="Alamat yang menerima"
            hint="Alamat https. Jaringan sendiri hanya yang diizinkan operator."
            maxLength={LONGEST_ADDRESS}
          />
        </PostForm>
      </Section>
      <Section
        id="webhook"
        title="Yang diberi tahu"
        lead="Yang tidak sampai dicoba lagi sampai satu setengah hari, dengan jeda yang makin panjang."
      >
        <WebhookList webhooks={webhooks} />
      </Section>
      <p>
        Cara memeriksa tanda tangannya: <a href="/data#webhook">Data untuk program</a>.
      </p>
    </FormPage>
  );
}

import type { Metadata } from "next";
import { FormPage } from "@/components/forms/form-page";
import { Section } from "@/components/ui/section";
import { QueueList } from "@/components/upkeep/queue-list";
import { SlowStatements, SystemStateList } from "@/components/upkeep/system-state";
import { signedIn } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { pageNote, type PageQuery } from "@/lib/http/page-note";
import { describeSystem } from "@/lib/upkeep/format/system";
import { readSystemState } from "@/lib/upkeep/queries/system-state";

export const metadata: Metadata = { title: "Sistem" };

/** How this installation is, for whoever answers for it. */
export default async function SystemPage({ searchParams }: { searchParams: PageQuery }) {
  const { actor } = await signedIn("/sistem", "read-upkeep");
  const [{ note }, state] = await Promise.all([pageNote(searchParams), readSystemState(actor)]);
  return (
    <FormPage
      title="Sistem"
      lead="Versi, basis data, cadangan, dan pekerjaan harian, seperti dilihat salinan server yang menjawab sekarang."
      note={note}
    >
      <Section id="pasang" title="Pemasangan ini">
        <SystemStateList said={describeSystem(state, now())} />
      </Section>
      <Section
        id="antrean"
        title="Pekerjaan harian"
        lead="Satu salinan mengerjakannya untuk semua. Yang gagal dicoba tiga kali lagi."
      >
        <QueueList queues={state.queues} />
        <p>
          Sistem lain yang diberi tahu tentang angka yang disetujui: <a href="/sistem/webhook">Webhook</a>.
        </p>
      </Section>
      <Section
        id="lambat"
        title="Pernyataan paling lambat"
        lead="Rata-rata sejak basis data dinyalakan, tanpa nilai yang ditanyakan."
      >
        <SlowStatements statements={state.slow} />
      </Section>
    </FormPage>
  );
}

import type { Metadata } from "next";
import { RefusalTable, RuleTable } from "@/components/reports/rule-tables";
import { DefinitionList } from "@/components/ui/definition-list";
import { Headline, Section } from "@/components/ui/section";
import { ServerOnly } from "@/components/ui/server-only";
import { listRules } from "@/lib/quality/format/rule-list";
import { REASONS } from "@/lib/quality/schema";
import { listRefusals, listTypedMessages } from "@/lib/reports/format/refusal-list";
import { pageMetadata } from "../page-metadata";

export const metadata: Metadata = pageMetadata({
  title: "Aturan pemeriksaan",
  description:
    "Semua aturan yang memeriksa laporan bulanan, alasan yang diterima, dan sebab penolakan, masing-masing bernomor.",
  url: "/aturan",
});

/** Every rule, reason and refusal of a month's form: closed lists, numbered for good. Holds no figures of anybody. */
export default function RulesPage() {
  const rules = listRules();
  const errors = rules.filter(({ severity }) => severity === "error").length;
  return (
    <ServerOnly>
      <Headline title="Aturan pemeriksaan">
        {errors} kesalahan menahan pengiriman laporan; {rules.length - errors} peringatan memerlukan alasan. Tidak ada
        aturan lain, dan nomornya tetap.
      </Headline>
      <Section
        id="angka"
        title="Aturan angka"
        lead="Aturan yang sama berlaku saat mengisi, saat mengimpor, dan saat pemeriksaan malam. Impor tidak ditolak karenanya, hanya diberitahukan: berkas resmi didahulukan."
      >
        <RuleTable rules={rules} />
      </Section>
      <Section
        id="alasan"
        title="Alasan untuk peringatan"
        lead="Salah satu dari daftar ini, dengan penjelasan sedikitnya 10 huruf. Alasan hanya berlaku untuk angka yang dijelaskan."
      >
        <ul className="list-disc pl-5">
          {Object.entries(REASONS).map(([code, words]) => (
            <li key={code}>{words}</li>
          ))}
        </ul>
      </Section>
      <Section
        id="isian"
        title="Isi sel yang ditanyakan atau ditolak"
        lead="Yang diketik tetap tersimpan, tetapi laporan baru dapat dikirim sesudah semua sel dapat dibaca."
      >
        <DefinitionList items={listTypedMessages().map(({ code, message }) => ({ term: code, value: message }))} />
      </Section>
      <Section
        id="penolakan"
        title="Mengapa sesuatu tidak dapat dilakukan"
        lead="Semua sebab penolakan. Yang bertanda mengunci isian menjelaskan mengapa angka tidak dapat diubah."
      >
        <RefusalTable refusals={listRefusals()} />
      </Section>
    </ServerOnly>
  );
}

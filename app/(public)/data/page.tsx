import type { Metadata } from "next";
import { EndpointSection } from "@/components/shell/endpoint-section";
import { Headline, Section } from "@/components/ui/section";
import { ServerOnly } from "@/components/ui/server-only";
import { ENDPOINTS } from "@/app/api/v1/endpoints";
import { openApiDocument } from "@/app/api/v1/openapi";
import { WebhookSection } from "./webhook-section";
import { WritingSection } from "./writing-section";
import { pageMetadata } from "../page-metadata";

export const metadata: Metadata = pageMetadata({
  title: "Data untuk program (API)",
  description: "Alamat yang memberi angka Jangkau sebagai JSON dan CSV, masing-masing dengan contoh.",
  url: "/data",
});

type Parameter = { name: string; in: string; required: boolean; schema: { enum?: string[]; default?: string } };
type Document = { paths: Record<string, { get: { parameters: Parameter[] } }> };

/** The API for readers: what each address gives and takes, with an example that is a link. */
export default function DataPage() {
  const { paths } = openApiDocument() as Document;
  return (
    <ServerOnly>
      <Headline title="Data untuk program">
        Semua angka halaman ini dapat diambil sebagai JSON atau CSV, tanpa akun selama angkanya terbuka untuk umum.
      </Headline>
      <p className="max-w-[80ch]">
        Cakupan adalah rasio 0 sampai n atau null, bukan persen; kode wilayah adalah teks (11.10 tetap 11.10); yang
        belum lapor adalah null, bukan 0. Parameter yang tidak dikenal ditolak dengan penjelasan (RFC 9457). Uraian
        untuk mesin: <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1).
      </p>
      <p className="max-w-[80ch]">
        Dengan <code>knownAt=TTTT-BB-HH</code> jawabannya seperti yang diketahui sampai akhir hari itu (WIB); hari yang
        belum tiba ditolak. Apa yang dihitung sejak kapan: <a href="/metode#diketahui">Metode</a>.
      </p>
      <p className="max-w-[80ch]">
        Seluruh data, semua bulan dan kabupaten/kota, dalam satu berkas:{" "}
        <a href="/api/v1/data-set.xlsx">buku kerja Excel</a> (satu lembar per tahun),{" "}
        <a href="/api/v1/data-set.csv">CSV</a>, atau <a href="/api/v1/data-set.csv?locale=id">CSV untuk Excel</a>.
        Berkasnya besar dan ditulis sambil diunduh.
      </p>
      <Section id="alamat" title="Alamat">
        {ENDPOINTS.map(({ path, words, example, answer }) => (
          <EndpointSection
            key={path}
            path={path}
            words={words}
            example={example}
            form={answer === "csv" ? "CSV" : answer === "xlsx" ? "XLSX" : "JSON"}
            parameters={paths[path]!.get.parameters.map(({ name, required, schema }) => ({
              name,
              required,
              choices: schema.enum ?? [],
              fallback: schema.default ?? null,
            }))}
          />
        ))}
      </Section>
      <WritingSection />
      <WebhookSection />
    </ServerOnly>
  );
}

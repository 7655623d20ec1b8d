import { Section } from "@/components/ui/section";
import { PUT_REPORT } from "@/app/api/v1/writing-endpoints";

/** How programs show a token, what holds for them, and the address that they write to. */
export function WritingSection() {
  return (
    <Section id="token" title="Token dan menulis lewat program">
      <p className="max-w-[80ch]">
        Dengan akun, buat token di <a href="/akun/token">Akun saya, Token</a> dan kirim sebagai{" "}
        <code>Authorization: Bearer jkt_...</code> pada alamat API. Token tidak pernah melebihi peran dan wilayah
        akunnya, dan tidak membuka halaman. Angka yang sudah disetujui terbaca untuk semua daerah, seperti untuk semua
        akun.
      </p>
      <p className="max-w-[80ch]">
        Batas permintaan setiap token tertulis pada setiap jawaban: <code>RateLimit</code>,{" "}
        <code>RateLimit-Policy</code>, dan <code>RateLimit-Remaining</code>; sesudah batas itu jawabannya 429 dengan{" "}
        <code>Retry-After</code>.
      </p>
      <section className="keep-together mt-6" aria-label={`PUT ${PUT_REPORT.path}`}>
        <h3 className="[overflow-wrap:anywhere]">
          <code>PUT {PUT_REPORT.path}</code>
        </h3>
        <p className="max-w-[80ch]">
          {PUT_REPORT.words} <span className="text-muted">JSON</span>
        </p>
        <p className="max-w-[80ch]">
          Angka yang disimpan orang lain tidak ditimpa: jawabannya 409 dengan kedua angka. Kirim <code>stamp</code> dari
          jawaban itu bila angka Anda yang benar. <code>Idempotency-Key</code> yang sama dengan isi yang sama memberi
          jawaban yang sama tanpa mengulang perubahannya.
        </p>
        <pre className="mt-1 overflow-x-auto text-sm" tabIndex={0} role="region" aria-label="Contoh PUT">
          {PUT_REPORT.example}
        </pre>
      </section>
    </Section>
  );
}

import { Section } from "@/components/ui/section";
import { noticeBody } from "@/lib/webhooks/format/notice-body";
import { PATIENCE_MS } from "@/lib/webhooks/rules";

const EXAMPLE = noticeBody(
  {
    ...{ id: "1c0ffee0-0000-4000-8000-000000000001", madeAt: new Date("2026-11-05T03:15:00Z") },
    ...{ kind: "revised", regionCode: "35.74", period: "2026-10", version: 2 },
  },
  "https://nama.contoh",
);

/** What systems are told that an administrator has named, and how they see that it is true. */
export function WebhookSection() {
  return (
    <Section id="webhook" title="Webhook">
      <p className="max-w-[80ch]">
        Sistem yang didaftarkan administrator diberi tahu lewat POST begitu angka sebuah daerah disetujui (
        <code>report.approved</code>) atau direvisi (<code>report.revised</code>). Isinya JSON tanpa angka: baca
        angkanya dari alamat di dalamnya.
      </p>
      <pre className="mt-1 overflow-x-auto text-sm" tabIndex={0} role="region" aria-label="Contoh pemberitahuan">
        {JSON.stringify(JSON.parse(EXAMPLE), null, 2)}
      </pre>
      <p className="max-w-[80ch]">
        Tanda tangannya menurut Standard Webhooks: kepala <code>webhook-id</code>, <code>webhook-timestamp</code>, dan{" "}
        <code>webhook-signature</code> (HMAC-SHA256 dengan kunci <code>whsec_...</code>). Tolak yang tanda tangannya
        salah atau waktunya lebih dari lima menit berbeda. Jawab dengan 2xx dalam {PATIENCE_MS / 1000} detik; 410
        mengakhiri webhook. Yang gagal dikirim lagi dengan <code>webhook-id</code> yang sama, dan urutannya tidak
        dijamin: <code>version</code> yang lebih besar menggantikan yang lebih kecil.
      </p>
    </Section>
  );
}

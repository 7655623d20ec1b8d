import { PostForm } from "@/components/forms/post-form";
import { countWords, sinceWords } from "@/lib/webhooks/format/webhook-words";
import type { ListedWebhook } from "@/lib/webhooks/schema";

/** The systems that are told, how that goes, and a button to end it. */
export function WebhookList({ webhooks }: { webhooks: readonly ListedWebhook[] }) {
  if (webhooks.length === 0) return <p className="text-muted">Belum ada webhook.</p>;
  return (
    <ul className="flex flex-col gap-2">
      {webhooks.map((webhook) => (
        <li key={webhook.id} className="border-b border-line pb-2">
          <strong className="[overflow-wrap:anywhere]">{webhook.address}</strong>
          <p>{countWords(webhook)}</p>
          {webhook.trouble === null ? null : <p>Percobaan terakhir: {webhook.trouble}</p>}
          <p className="text-sm text-muted">{sinceWords(webhook)}</p>
          {webhook.endedAt === null ? (
            <PostForm
              action="/sistem/webhook/akhiri"
              label={`Akhiri webhook ${webhook.address}`}
              submit="Akhiri"
              isMinor
              hidden={{ webhook: webhook.id }}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

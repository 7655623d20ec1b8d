import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { shownOnce } from "@/lib/http/secret-page";
import { makeWebhook } from "@/lib/webhooks/commands/make-webhook";

const PAGE = "/sistem/webhook";

/** Makes a webhook. What it is signed with is the answer itself, as with tokens. */
export const POST = formPost(
  PAGE,
  async ({ get, headers }) => {
    const secret = await makeWebhook(await actorOf(headers), { address: get("alamat") });
    return shownOnce({
      title: "Webhook sudah dibuat",
      before: "Salin kunci ini sekarang ke sistem yang menerima. Kunci ini hanya ditampilkan satu kali.",
      label: "Kunci",
      secret,
      after: "Dengan kunci ini sistem itu memastikan bahwa pemberitahuan datang dari Jangkau.",
      back: { href: PAGE, label: "Sudah saya simpan, kembali ke daftar webhook" },
    });
  },
  { keep: ["alamat"] },
);

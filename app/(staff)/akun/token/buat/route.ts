import { TOKEN_VERBS } from "@/lib/access/policy/verbs";
import { formPost } from "@/lib/http/form-post";
import { shownOnce } from "@/lib/http/secret-page";
import { makeToken } from "@/lib/tokens/commands/make-token";
import { parseTokenForm, verbField } from "@/lib/tokens/format/token-form";

const PAGE = "/akun/token";

/** Makes a token. Its secret is the answer itself: it is in no address, in no cookie, and nowhere afterwards. */
export const POST = formPost(
  PAGE,
  async ({ all, get, headers }) => {
    const asked = parseTokenForm(all);
    const secret = await makeToken(headers, { ...asked, password: get("sandi") });
    return shownOnce({
      title: "Token sudah dibuat",
      before: `Salin token ${asked.name} sekarang dan simpan di tempat aman. Token ini hanya ditampilkan satu kali; Jangkau tidak menyimpannya.`,
      label: "Token",
      secret,
      after: "Siapa pun yang memegang token ini dapat bertindak atas nama Anda, sebatas izin dan daerahnya.",
      back: { href: PAGE, label: "Sudah saya simpan, kembali ke daftar token" },
    });
  },
  { keep: ["nama", "hari", ...TOKEN_VERBS.map(verbField)] },
);

import type { Letter } from "@/lib/mail/send-mail";
import { ROLE_NAMES } from "@/lib/access/rules/roles";
import type { Role } from "@/lib/access/schema";

/** How long a link works, in minutes. */
export const INVITATION_MINUTES = 7 * 24 * 60;
export const RESET_MINUTES = 60;

export function invitationLetter(to: string, name: string, role: Role, link: string): Letter {
  return {
    to,
    subject: "Undangan ke Jangkau",
    text: `Yth. ${name},

Anda diundang memakai Jangkau sebagai ${ROLE_NAMES[role]}. Tetapkan kata sandi Anda lewat tautan ini:

${link}

Tautan berlaku 7 hari dan hanya dapat dipakai sekali. Jangan teruskan surat ini kepada siapa pun.
`,
  };
}

export function resetLetter(to: string, name: string, link: string): Letter {
  return {
    to,
    subject: "Menetapkan kata sandi baru di Jangkau",
    text: `Yth. ${name},

Seseorang meminta kata sandi baru untuk akun Anda di Jangkau. Bila itu Anda, buka tautan ini:

${link}

Tautan berlaku 60 menit dan hanya dapat dipakai sekali. Bila bukan Anda, abaikan surat ini; kata sandi Anda tidak berubah.
`,
  };
}

/** What the administrator is told about a letter. */
export function sentWords(sent: boolean): string {
  return sent
    ? "Undangan dikirim. Bila surelnya tidak sampai, pengelola server menemukan suratnya di folder mail."
    : "Undangan gagal dikirim. Minta pengelola server memeriksa pengiriman surel, lalu kirim ulang dari daftar.";
}

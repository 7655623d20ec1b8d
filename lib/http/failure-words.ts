import type { IncomingMessage } from "node:http";
import type { Handler } from "./handler";
import type { Words } from "./plain-answer";
import type { WordedResponse } from "./worded-response";

/** How long an answer may keep silent before the database is asked whether it is there at all. */
const PATIENCE_MS = 1500;
/** By then a database that was started anew answers again. Seconds. */
const RETRY_AFTER = 10;

const AWAY: Words = {
  status: 503,
  title: "Jangkau sedang tidak tersedia",
  sentences: [
    "Basis data tidak menjawab. Jangkau kembali sendiri begitu basis data menjawab lagi; coba lagi sebentar.",
    "Bila Anda baru saja mengirim isian, periksa dahulu apakah sudah tersimpan sebelum mengirim lagi.",
  ],
  headers: { "retry-after": String(RETRY_AFTER) },
};

const FAILED: Words = {
  status: 500,
  title: "Terjadi kesalahan di server",
  sentences: ["Kesalahan ini ada pada sistem dan sudah tercatat.", "Sebutkan nomor di bawah ini bila melapor."],
};

/**
 * Sees to it that every request is answered in words. What the application fails at (status 500, or an exception)
 * becomes a page or problem details with the number of the request; so does what it does not answer at all while the
 * database is away or has fallen silent, with status 503 and within seconds (DECISIONS 56).
 * @param isDatabaseUp answers within seconds, whatever the database does
 */
export function withFailureWords(
  answer: Handler,
  isDatabaseUp: () => Promise<boolean>,
  patienceMs = PATIENCE_MS,
): (request: IncomingMessage, response: WordedResponse) => Promise<void> {
  const isUp = joined(isDatabaseUp);
  return async (request, response) => {
    const fail = async () => {
      response.answerWith((await isUp()) ? FAILED : AWAY);
    };
    response.watchFailure(() => void fail());
    const impatient = setInterval(() => {
      if (response.headersSent) clearInterval(impatient);
      else
        void isUp().then((up) => {
          if (up || response.headersSent || response.destroyed) return;
          console.error(`Basis data tidak menjawab: ${request.method ?? ""} ${request.url?.split("?")[0] ?? ""}`);
          response.answerWith(AWAY);
        });
    }, patienceMs);
    response.once("close", () => {
      clearInterval(impatient);
    });
    try {
      await answer(request, response);
    } catch (error) {
      console.error(error);
      if (response.headersSent) response.destroy();
      else await fail();
    }
  };
}

/** Whoever asks while the question is under way shares its answer. */
function joined(ask: () => Promise<boolean>): () => Promise<boolean> {
  let asking: Promise<boolean> | null = null;
  return () =>
    (asking ??= ask().finally(() => {
      asking = null;
    }));
}

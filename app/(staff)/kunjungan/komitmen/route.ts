import { actorOf } from "@/lib/auth/session";
import { formPost, type Form } from "@/lib/http/form-post";
import { answerCommitment, changeCommitment, recordCommitment } from "@/lib/visits/commands/commitments";
import {
  ANSWER_FIELDS,
  pageOfVisit,
  parseAnswer,
  parseCommitmentState,
  parsePledge,
  parseReason,
  parseRevision,
  PLEDGE_FIELDS,
} from "@/lib/visits/format/visit-form";

/** A new commitment is a form of the visit's page, everything else one of its own page. */
const page = ({ get }: Form) => {
  const visit = pageOfVisit(get("nomor"));
  const number = parseRevision(get("komitmen"));
  return visit === "/kunjungan" || number < 0 ? visit : `${visit}/komitmen/${number}`;
};

export const POST = formPost(
  page,
  async (form) => {
    const { get, headers } = form;
    const actor = await actorOf(headers);
    const id = get("nomor");
    const shown = { id, number: parseRevision(get("komitmen")), revision: parseRevision(get("revisi")) };
    switch (get("langkah")) {
      case "catat":
        await recordCommitment(actor, { id, pledge: parsePledge(get) });
        return { to: `${page(form)}#komitmen`, done: "Komitmen sudah dicatat." };
      case "ubah": {
        const said = { pledge: parsePledge(get), state: parseCommitmentState(get) };
        await changeCommitment(actor, { ...shown, ...said, reason: parseReason(get, "alasan_komitmen") });
        return { to: page(form), done: "Komitmen sudah disimpan." };
      }
      case "jawab":
        await answerCommitment(actor, { ...shown, answer: parseAnswer(get) });
        return { to: page(form), done: "Jawaban sudah dikirim." };
      default:
        return { to: page(form), failed: "Langkah itu tidak ada. Pakai tombol di halaman ini." };
    }
  },
  { keep: [...PLEDGE_FIELDS, ...ANSWER_FIELDS] },
);

import { actorOf } from "@/lib/auth/session";
import { freezeSheet } from "@/lib/sheets/commands/freeze-sheet";
import { formPost } from "@/lib/http/form-post";
import { changeVisit, type VisitChange } from "@/lib/visits/commands/visits";
import {
  pageOfVisit,
  parsePlan,
  parseReason,
  parseRecord,
  parseRevision,
  PLAN_FIELDS,
  RECORD_FIELDS,
} from "@/lib/visits/format/visit-form";

type Get = (field: string) => string;
/** What a form says, the field of its reason, and what is said of it afterwards. */
type Step = { read: (get: Get) => VisitChange; why: string; done: string };

const STEPS: Readonly<Record<string, Step>> = {
  rencanakan: { read: () => ({ step: "plan" }), why: "alasan", done: "Kunjungan sudah direncanakan." },
  batalkan: { read: () => ({ step: "cancel" }), why: "alasan_batal", done: "Kunjungan sudah dibatalkan." },
  ubah: {
    read: (get) => ({ step: "change", plan: parsePlan(get) }),
    why: "alasan_rencana",
    done: "Rencana sudah diubah.",
  },
  terlaksana: {
    read: (get) => ({ step: "hold", record: parseRecord(get) }),
    why: "alasan_catatan",
    done: "Kunjungan sudah dicatat terlaksana.",
  },
};

export const POST = formPost(
  ({ get }) => pageOfVisit(get("nomor")),
  async ({ get, headers }) => {
    const actor = await actorOf(headers);
    const shown = { id: get("nomor"), revision: parseRevision(get("revisi")) };
    const to = pageOfVisit(shown.id);
    if (get("langkah") === "bekukan") {
      await freezeSheet(actor, shown);
      return { to, done: "Lembar sudah dibekukan." };
    }
    const step = Object.hasOwn(STEPS, get("langkah")) ? STEPS[get("langkah")]! : null;
    if (step === null) return { to, failed: "Langkah itu tidak ada. Pakai tombol di halaman ini." };
    await changeVisit(actor, { ...shown, change: step.read(get), reason: parseReason(get, step.why) });
    return { to, done: step.done };
  },
  { keep: [...PLAN_FIELDS, ...RECORD_FIELDS, "alasan_batal"] },
);

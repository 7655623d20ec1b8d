import type { ReactNode } from "react";
import { PostForm } from "@/components/forms/post-form";
import type { RefusedForm } from "@/components/forms/refused-form";
import { TextArea } from "@/components/forms/text-area";
import { TextField } from "@/components/forms/text-field";
import { Section } from "@/components/ui/section";
import type { Visit, VisitRights } from "@/lib/visits/schema";
import { PlanFields } from "./plan-fields";

type StepsProps = { visit: Visit; rights: VisitRights; refused: RefusedForm };
type StepProps = Omit<StepsProps, "rights">;

const KEPT = "Tersimpan dalam riwayat dan tidak dapat dihapus; jangan tulis nama orang.";

/** Everything that whoever asks may do with a visit now, what comes next first. */
export function VisitSteps({ visit, rights, refused }: StepsProps) {
  const mayChange = rights.keep || rights.propose;
  switch (visit.state) {
    case "PROPOSED":
      return (
        <>
          {rights.keep ? <PlanAgain visit={visit} /> : null}
          {mayChange ? <PlanChanges {...{ visit, refused }} /> : null}
        </>
      );
    case "PLANNED":
      return rights.keep ? (
        <>
          <SheetStep visit={visit} />
          <RecordStep {...{ visit, refused }} />
          <PlanChanges {...{ visit, refused }} />
        </>
      ) : null;
    case "HELD":
      return rights.keep ? (
        <Opening title="Koreksi yang dikatakan" isOpen={hasErrors(refused, ["dikatakan", "angka", "alasan_catatan"])}>
          <RecordForm {...{ visit, refused }} />
        </Opening>
      ) : null;
    case "CANCELLED":
      return rights.keep ? <PlanAgain visit={visit} /> : null;
  }
}

function PlanAgain({ visit }: { visit: Visit }) {
  const label = visit.state === "PROPOSED" ? "Rencanakan kunjungan ini" : "Rencanakan lagi";
  return <PostForm action="/kunjungan/langkah" label={label} submit={label} hidden={shown(visit, "rencanakan")} />;
}

/** The sheet that is brought along stays as it is, whatever is recorded afterwards. */
function SheetStep({ visit }: { visit: Visit }) {
  const isTaken = visit.sheet !== null;
  return (
    <Section
      id="lembar"
      title="Lembar yang dibawa"
      lead="Dibekukan, lembar daerah tersimpan persis seperti saat itu, dengan sidiknya. Angka yang berubah kemudian tidak mengubahnya."
    >
      <PostForm
        action="/kunjungan/langkah"
        label="Bekukan lembar"
        submit={isTaken ? "Bekukan ulang lembar saat ini" : "Bekukan lembar saat ini"}
        hidden={shown(visit, "bekukan")}
        isMinor={isTaken}
      />
    </Section>
  );
}

function RecordStep({ visit, refused }: StepProps) {
  return (
    <Section
      id="terlaksana"
      title="Catat bahwa kunjungan terlaksana"
      lead="Sesudahnya harinya dan komitmennya tampil di halaman umum daerah ini; yang dikatakan tidak."
    >
      <RecordForm {...{ visit, refused }} />
    </Section>
  );
}

function RecordForm({ visit, refused: { field, values } }: StepProps) {
  const isHeld = visit.state === "HELD";
  return (
    <PostForm
      action="/kunjungan/langkah"
      label={isHeld ? "Koreksi yang dikatakan" : "Catat terlaksana"}
      submit={isHeld ? "Simpan koreksi" : "Catat terlaksana"}
      hidden={shown(visit, "terlaksana")}
      isMinor={isHeld}
    >
      <TextArea
        {...field("dikatakan")}
        value={values.dikatakan ?? visit.said ?? undefined}
        label="Yang dikatakan"
        maxLength={2000}
        hint={`Ringkasan untuk yang berakun. ${KEPT}`}
      />
      <TextField
        {...field("angka")}
        value={values.angka ?? visit.figureIds.join(", ")}
        label="Nomor angka di media (boleh kosong)"
        maxLength={200}
        required={false}
        hint="Bila angka yang disebut sudah terbit dan tercatat, misalnya R003."
      />
      {isHeld ? <TextField {...field("alasan_catatan")} label="Alasan koreksi" maxLength={500} hint={KEPT} /> : null}
    </PostForm>
  );
}

function PlanChanges({ visit, refused }: StepProps) {
  const { field } = refused;
  return (
    <Opening
      title="Ubah atau batalkan rencana"
      isOpen={hasErrors(refused, ["hari", "jenis", "tempat", "kantor", "alasan_rencana", "alasan_batal"])}
    >
      <PostForm
        action="/kunjungan/langkah"
        label="Ubah rencana"
        submit="Simpan perubahan"
        hidden={shown(visit, "ubah")}
        isMinor
      >
        <PlanFields refused={refused} plan={visit} />
        <TextField {...field("alasan_rencana")} label="Alasan mengubah" maxLength={500} hint={KEPT} />
      </PostForm>
      <PostForm
        action="/kunjungan/langkah"
        label="Batalkan kunjungan"
        submit="Batalkan kunjungan"
        hidden={shown(visit, "batalkan")}
        isMinor
      >
        <TextField {...field("alasan_batal")} label="Alasan membatalkan" maxLength={500} hint={KEPT} />
      </PostForm>
    </Opening>
  );
}

/** What is seldom done stands in a line that opens, and is open where it was refused. */
export function Opening({ title, isOpen, children }: { title: string; isOpen: boolean; children: ReactNode }) {
  return (
    <details className="mt-4" open={isOpen}>
      <summary className="py-1 font-semibold">{title}</summary>
      {children}
    </details>
  );
}

export function hasErrors({ fields }: RefusedForm, names: readonly string[]): boolean {
  return names.some((name) => fields[name] !== undefined);
}

function shown({ id, revision }: Visit, step: string): Record<string, string> {
  return { nomor: id, revisi: String(revision), langkah: step };
}

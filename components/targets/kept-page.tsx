import type { ReactNode } from "react";
import { FormPage } from "@/components/forms/form-page";
import { refusedForm } from "@/components/forms/refused-form";
import { Section } from "@/components/ui/section";
import type { Note } from "@/lib/http/note";
import type { RevisionWords } from "@/lib/targets/format/revision-words";
import { RevisionList } from "./revision-list";
import { WithdrawForm } from "./withdraw-form";

type KeptProps = {
  what: "target" | "dokumen";
  title: string;
  note: Note | null;
  /** what stands there, with its revisions, newest first; null of a new one */
  known: { id: string; revision: number; withdrawn: boolean; revisions: readonly RevisionWords[] } | null;
  withdrawAction: string;
  /** what would change, in place of the form; null where nothing is checked */
  review: ReactNode;
  form: ReactNode;
};

/** A target or a document: its form or what the form would change, how it is withdrawn, and how it came to be. */
export function KeptPage({ what, title, note, known, withdrawAction, review, form }: KeptProps) {
  const name = what === "target" ? "Target" : "Dokumen";
  return (
    <FormPage
      title={title}
      lead={known?.withdrawn ? `${name} ini sudah ditarik; yang disimpan di bawah mencatatnya lagi.` : false}
      note={note}
      away={{ href: "/kelola-target", label: "Kembali ke daftar target" }}
    >
      {review ?? form}
      {known && !review && !known.withdrawn ? (
        <WithdrawForm
          {...{ what, action: withdrawAction }}
          id={known.id}
          seen={known.revision}
          refused={refusedForm(note)}
        />
      ) : null}
      {known ? (
        <Section id="riwayat" title="Riwayat">
          <RevisionList revisions={known.revisions} />
        </Section>
      ) : null}
    </FormPage>
  );
}

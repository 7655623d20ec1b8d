import type { Metadata } from "next";
import { FormNote } from "@/components/forms/form-note";
import { PlainApprovalForm } from "@/components/reports/plain-approval-form";
import { WaitingTable } from "@/components/reports/waiting-table";
import { signedIn } from "@/lib/auth/session";
import { readWaitingReports } from "@/lib/reports/queries/waiting-reports";
import { pageNote, type PageQuery } from "@/lib/http/page-note";

export const metadata: Metadata = { title: "Persetujuan" };

/** What waits for this examiner, and what is odd about it. */
export default async function ApprovalPage({ searchParams }: { searchParams: PageQuery }) {
  const { actor } = await signedIn("/persetujuan", "approve");
  const [{ note }, waiting] = await Promise.all([pageNote(searchParams), readWaitingReports(actor)]);
  return (
    <>
      <h1>Persetujuan</h1>
      <p className="mt-1 max-w-[75ch] text-lg">
        {waiting.length === 0
          ? "Tidak ada laporan yang menunggu."
          : `${waiting.length} laporan menunggu, yang paling janggal lebih dulu.`}
      </p>
      <FormNote note={note} />
      <PlainApprovalForm waiting={waiting} />
      {waiting.length > 0 ? <WaitingTable waiting={waiting} /> : null}
    </>
  );
}

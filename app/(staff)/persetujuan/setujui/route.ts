import { actorOf } from "@/lib/auth/session";
import { formPost } from "@/lib/http/form-post";
import { approvePlainReports } from "@/lib/reports/commands/approve-plain";
import { approvalsText, parseSeen } from "@/lib/reports/format/plain-approvals";

/** Approves at once what was shown with nothing said about it. */
export const POST = formPost("/persetujuan", async ({ all, headers }) => {
  const outcome = await approvePlainReports(await actorOf(headers), parseSeen(all));
  const said = outcome.approved.length > 0 ? ("done" as const) : ("failed" as const);
  return { to: "/persetujuan", [said]: approvalsText(outcome) };
});

import type { ReactNode } from "react";
import { PageFrame } from "@/components/shell/page-frame";
import { currentVisit } from "@/lib/auth/session";

// Every reading page shows what the database says now; the server keeps answers until that changes (DECISIONS 6).
export const dynamic = "force-dynamic";

export default async function PublicLayout({ children }: { children: ReactNode }) {
  const visit = await currentVisit();
  return <PageFrame account={visit.kind === "visitor" ? null : visit.person}>{children}</PageFrame>;
}

import type { ReactNode } from "react";
import { PageFrame } from "@/components/shell/page-frame";

// Every reading page shows what the database says now; the server keeps answers until that changes (DECISIONS 6).
// They serve everybody: nothing here may look at who asks.
export const dynamic = "force-dynamic";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PageFrame>{children}</PageFrame>;
}

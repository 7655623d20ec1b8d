import type { ReactNode } from "react";

// Every reading page shows what the database says now; the server keeps answers until that changes (DECISIONS 6).
export const dynamic = "force-dynamic";

export default function PublicLayout({ children }: { children: ReactNode }) {
  return children;
}

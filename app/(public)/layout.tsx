import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PageFrame } from "@/components/shell/page-frame";
import { appUrl } from "@/lib/env";

// Every reading page shows what the database says now; the server keeps answers until that changes (DECISIONS 6).
// They serve everybody: nothing here may look at who asks.
export const dynamic = "force-dynamic";

/** Previews in chats want whole addresses; where people reach the site is only known once it runs. */
export function generateMetadata(): Metadata {
  return { metadataBase: new URL(appUrl()), openGraph: { siteName: "Jangkau", locale: "id_ID", type: "website" } };
}

export default function PublicLayout({ children }: { children: ReactNode }) {
  return <PageFrame>{children}</PageFrame>;
}

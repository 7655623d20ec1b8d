import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PageFrame } from "@/components/shell/page-frame";
import { currentVisit } from "@/lib/auth/session";

export const dynamic = "force-dynamic";

// Addresses here may hold the key of a link: they are told to no other site, and kept in no search engine.
export const metadata: Metadata = { robots: { index: false }, referrer: "same-origin" };

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const visit = await currentVisit();
  return <PageFrame account={visit.kind === "visitor" ? null : visit.person}>{children}</PageFrame>;
}

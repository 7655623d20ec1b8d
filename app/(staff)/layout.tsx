import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { PageFrame } from "@/components/shell/page-frame";
import { StaffLinks } from "@/components/users/staff-links";
import { currentVisit } from "@/lib/auth/session";
import { PAGE_HEADER } from "@/lib/core/request-headers";
import "./staff.css";

export const dynamic = "force-dynamic";

// Addresses here may hold the key of a link: they are told to no other site, and kept in no search engine.
export const metadata: Metadata = { robots: { index: false }, referrer: "same-origin" };

export default async function StaffLayout({ children }: { children: ReactNode }) {
  const visit = await currentVisit();
  const page = (await headers()).get(PAGE_HEADER) ?? "";
  const links = visit.kind === "signed-in" ? <StaffLinks role={visit.actor.role} page={page} /> : null;
  return (
    <PageFrame account={visit.kind === "visitor" ? undefined : visit.person} links={links}>
      {children}
    </PageFrame>
  );
}

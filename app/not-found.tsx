import type { Metadata } from "next";
import { NotFoundMessage } from "@/components/shell/not-found-message";
import { PageFrame } from "@/components/shell/page-frame";

export const metadata: Metadata = { title: "Halaman tidak ditemukan", robots: { index: false } };

/** For addresses that no group of pages knows; groups have their own, inside their frame. */
export default function NotFound() {
  return (
    <PageFrame>
      <NotFoundMessage />
    </PageFrame>
  );
}

import type { Metadata } from "next";
import { PageFrame } from "@/components/shell/page-frame";

export const metadata: Metadata = { title: "Halaman kosong", robots: { index: false } };

/** The yardstick of tests/bench: what this server needs for a page that shows nothing. */
export default function EmptyPage() {
  return (
    <PageFrame>
      <p>Halaman ini sengaja kosong.</p>
    </PageFrame>
  );
}

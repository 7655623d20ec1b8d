import type { Metadata } from "next";

export const metadata: Metadata = { title: "Halaman kosong", robots: { index: false } };

/** The yardstick of tests/bench: what this server needs for a page that shows nothing. */
export default function EmptyPage() {
  return <p>Halaman ini sengaja kosong.</p>;
}

import type { Metadata } from "next";
import { signedIn } from "@/lib/auth/session";
import type { PageQuery } from "@/lib/http/page-note";
import { InstrumentRoute } from "../instrument-route";

export const metadata: Metadata = { title: "Tambah dokumen target" };

export default async function NewInstrumentPage({ searchParams }: { searchParams: PageQuery }) {
  const { actor } = await signedIn("/kelola-target/dokumen/baru", "keep-targets");
  return <InstrumentRoute actor={actor} id={null} path="/kelola-target/dokumen/baru" searchParams={searchParams} />;
}

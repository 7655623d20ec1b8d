import type { Metadata } from "next";
import { signedIn } from "@/lib/auth/session";
import type { PageQuery } from "@/lib/http/page-note";
import { InstrumentRoute } from "../instrument-route";

export const metadata: Metadata = { title: "Ubah dokumen target" };

type Props = { params: Promise<{ id: string }>; searchParams: PageQuery };

export default async function InstrumentPage({ params, searchParams }: Props) {
  const { id } = await params;
  const path = `/kelola-target/dokumen/${id}`;
  const { actor } = await signedIn(path, "keep-targets");
  return <InstrumentRoute actor={actor} id={id} path={path} searchParams={searchParams} />;
}

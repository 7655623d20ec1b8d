import type { Metadata } from "next";
import { signedIn } from "@/lib/auth/session";
import type { PageQuery } from "@/lib/http/page-note";
import { TargetRoute } from "../target-route";

export const metadata: Metadata = { title: "Tambah target" };

export default async function NewTargetPage({ searchParams }: { searchParams: PageQuery }) {
  const { actor } = await signedIn("/kelola-target/baru", "keep-targets");
  return <TargetRoute actor={actor} id={null} path="/kelola-target/baru" searchParams={searchParams} />;
}

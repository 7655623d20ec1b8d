import type { Metadata } from "next";
import { signedIn } from "@/lib/auth/session";
import type { PageQuery } from "@/lib/http/page-note";
import { TargetRoute } from "../target-route";

export const metadata: Metadata = { title: "Ubah target" };

type Props = { params: Promise<{ id: string }>; searchParams: PageQuery };

export default async function TargetPage({ params, searchParams }: Props) {
  const { id } = await params;
  const path = `/kelola-target/${id}`;
  const { actor } = await signedIn(path, "keep-targets");
  return <TargetRoute actor={actor} id={id} path={path} searchParams={searchParams} />;
}

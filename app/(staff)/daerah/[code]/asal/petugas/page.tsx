import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { OriginPage } from "@/components/provenance/origin-page";
import { NOT_YOURS, signedIn } from "@/lib/auth/session";
import { AppError } from "@/lib/core/errors";
import { withView, type SearchParams } from "@/lib/core/reading-parameters";
import { readReading } from "@/lib/coverage/queries/reading";
import { readNamedProvenance } from "@/lib/provenance/queries/provenance";
import { findRegion } from "@/lib/regions/queries";

export const metadata: Metadata = { title: "Asal angka dengan nama" };

type Props = { params: Promise<{ code: string }>; searchParams: Promise<SearchParams> };

/** The same as everybody's page, with the names of those who entered and approved, for those who read the trail of it. */
export default async function NamedOriginPage({ params, searchParams }: Props) {
  const { code } = await params;
  const query = await searchParams;
  const { actor } = await signedIn(withView(`/daerah/${code}/asal/petugas`, query), "read-audit");
  if ((await findRegion(actor, code))?.level !== "REGENCY") notFound();
  const reading = await readReading(actor, code, query);
  const found = await readNamedProvenance(actor, reading).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "forbidden") return null;
    throw error;
  });
  if (!found) redirect(NOT_YOURS);
  return <OriginPage provenance={found} names={found.names} />;
}

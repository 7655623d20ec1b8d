import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PackView } from "@/components/packs/pack-view";
import { signedIn } from "@/lib/auth/session";
import { readPack } from "@/lib/packs/queries/pack";
import { parseSemester, semesterName } from "@/lib/packs/rules/semester";

type Props = { params: Promise<{ semester: string }>; searchParams: Promise<{ diketahui?: string | string[] }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const semester = parseSemester((await params).semester);
  return { title: semester ? `Paket dewan ${semesterName(semester)}` : "Paket dewan" };
}

/** What the board reads of half a year, on a page, as a PDF and as a workbook. */
export default async function PackPage({ params, searchParams }: Props) {
  const { semester: given } = await params;
  const { diketahui } = await searchParams;
  const { actor } = await signedIn(`/paket/${given}`, "read-packs");
  const semester = parseSemester(given);
  if (semester === null) notFound();
  const { pack, semesters } = await readPack(actor, semester, { diketahui });
  if (!pack) notFound();
  return <PackView pack={pack} semesters={semesters} />;
}

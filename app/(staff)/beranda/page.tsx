import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { DueMonths } from "@/components/reports/due-months";
import { ReopenedMonths } from "@/components/reports/reopened-months";
import { Notice } from "@/components/ui/notice";
import { OwnRegionList } from "@/components/users/own-regions";
import { signedIn } from "@/lib/auth/session";
import { readStartPage } from "@/lib/reports/queries/start-page";
import type { PageQuery } from "@/lib/http/page-note";
import { everMay } from "@/lib/access/policy";
import { readOwnRegions } from "@/lib/users/queries";
import { landingOf } from "@/lib/users/rules/landing";
import { ROLE_NAMES } from "@/lib/access/rules/roles";

export const metadata: Metadata = { title: "Beranda" };

/** What is due, what came back and what waits, for whoever has signed in. */
export default async function StartPage({ searchParams }: { searchParams: PageQuery }) {
  const { person, actor } = await signedIn("/beranda");
  const { ditolak, masuk } = await searchParams;
  const landing = masuk === undefined ? null : landingOf(actor);
  if (landing !== null) redirect(landing);
  const [{ place, regions }, { due, reopened, waiting }] = await Promise.all([
    readOwnRegions(actor),
    readStartPage(actor),
  ]);
  return (
    <>
      <h1>{person.name}</h1>
      <p className="mt-1 text-lg">
        {ROLE_NAMES[actor.role]}, {place ?? "semua daerah"}
      </p>
      {ditolak !== undefined ? (
        <Notice tone="warning">
          Akun Anda tidak memiliki akses ke halaman ini. Hubungi administrator bila memerlukannya.
        </Notice>
      ) : null}
      {waiting === null ? null : (
        <p className="my-3 text-lg">
          <a href="/persetujuan">
            {waiting === 0 ? "Tidak ada laporan" : `${waiting} laporan`} menunggu persetujuan Anda
          </a>
        </p>
      )}
      {due ? <DueMonths due={due} mayEnter={everMay(actor.role, "enter")} /> : null}
      <ReopenedMonths reopened={reopened} mayEnter={everMay(actor.role, "enter")} />
      <OwnRegionList regions={regions} />
    </>
  );
}

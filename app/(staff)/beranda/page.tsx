import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AreaSummary } from "@/components/coverage/area-summary";
import { EffortStart } from "@/components/efforts/effort-start";
import { DueMonths } from "@/components/reports/due-months";
import { OpenMonth } from "@/components/reports/open-month";
import { RegionStates } from "@/components/reports/region-states";
import { ReopenedMonths } from "@/components/reports/reopened-months";
import { Notice } from "@/components/ui/notice";
import { OwnRegionList } from "@/components/users/own-regions";
import type { UserActor } from "@/lib/auth/actor";
import { signedIn } from "@/lib/auth/session";
import { NATION } from "@/lib/core/region-code";
import { readReading } from "@/lib/coverage/queries/reading";
import { readEffortStart } from "@/lib/efforts/queries/start-work";
import { readStartPage } from "@/lib/reports/queries/start-page";
import type { PageQuery } from "@/lib/http/page-note";
import { everMay } from "@/lib/access/policy";
import { readOwnRegions } from "@/lib/users/queries";
import { landingOf } from "@/lib/users/rules/landing";
import { ROLE_NAMES } from "@/lib/access/rules/roles";
import { StartAgenda } from "./start-agenda";

export const metadata: Metadata = { title: "Beranda" };

/** What is due, what came back and what waits, for whoever has signed in. */
export default async function StartPage({ searchParams }: { searchParams: PageQuery }) {
  const { person, actor } = await signedIn("/beranda");
  const { ditolak, masuk } = await searchParams;
  const landing = masuk === undefined ? null : landingOf(actor);
  if (landing !== null) redirect(landing);
  const area = areaOf(actor);
  const [{ place, regions }, { due, reopened, waiting, month }, efforts, reading] = await Promise.all([
    readOwnRegions(actor),
    readStartPage(actor),
    readEffortStart(actor),
    area === null ? null : readReading(actor, area, {}),
  ]);
  const mayEnter = everMay(actor.role, "enter");
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
      {reading ? <AreaSummary reading={reading} /> : null}
      <StartAgenda actor={actor} />
      {reading && month ? <OpenMonth month={month} /> : null}
      <EffortStart {...efforts} />
      {due ? <DueMonths due={due} mayEnter={mayEnter} /> : null}
      <ReopenedMonths reopened={reopened} mayEnter={mayEnter} />
      {due && month ? (
        <RegionStates sheet={month} mayEnter={mayEnter} mayExamine={everMay(actor.role, "approve")} />
      ) : null}
      {mayEnter || (due && !month) ? <OwnRegionList regions={regions} /> : null}
    </>
  );
}

/** The area whose figures somebody answers for or watches; null for those who work on reports. */
function areaOf({ scope }: UserActor): string | null {
  if (scope.kind === "ALL") return NATION;
  return scope.kind === "REGION" ? scope.regionCode : null;
}

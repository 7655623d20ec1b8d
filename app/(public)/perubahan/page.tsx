import type { Metadata } from "next";
import { ChangesPage } from "@/components/coverage/changes-page";
import { currentActor } from "@/lib/auth/session";
import { now } from "@/lib/core/clock";
import { dayAt } from "@/lib/core/known-day";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { readChanges } from "@/lib/coverage/queries/changes";
import { CHANGE_KINDS, type ChangeKind } from "@/lib/coverage/rules/changes";
import { changesViewOf } from "@/lib/coverage/rules/changes-view";
import { readRegions } from "@/lib/regions/queries";
import { pageMetadata } from "../page-metadata";

export const metadata: Metadata = {
  ...pageMetadata({
    title: "Perubahan",
    description: "Apa yang disetujui, dikoreksi, dan dicatat di antara dua hari: semula, menjadi, dan alasannya.",
    url: "/perubahan",
  }),
  robots: { index: false },
};

const ROWS = 100;

/** What changed between the ends of two days; where no kind is asked for, the first of which there is any. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await currentActor();
  const regions = await readRegions(actor);
  const at = now();
  const provinces = regions.flatMap(({ level, code }) => (level === "PROVINCE" ? [code] : []));
  const view = changesViewOf(await searchParams, provinces, at);
  const read = (kind: ChangeKind) => readChanges(actor, { ...view, kind, offset: (view.page - 1) * ROWS, limit: ROWS });
  const first = await read(view.kind ?? "months");
  const kind = view.kind ?? CHANGE_KINDS.find((each) => first.counts[each] > 0) ?? "months";
  const changes = kind === (view.kind ?? "months") ? first : await read(kind);
  return <ChangesPage {...{ view, kind, changes, regions }} rowsOfPage={ROWS} isNow={view.to === dayAt(at)} />;
}

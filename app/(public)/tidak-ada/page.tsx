import type { Metadata } from "next";
import { FoundRegions } from "@/components/coverage/found-regions";
import { NotFoundMessage } from "@/components/shell/not-found-message";
import { currentActor } from "@/lib/auth/session";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { readAliases, readRegions } from "@/lib/regions/queries";
import { findRegions } from "@/lib/regions/rules/find";

export const metadata: Metadata = { title: "Halaman tidak ditemukan", robots: { index: false } };

const MOST = 8;

/** What every address without a page shows (`lib/http/known-addresses.ts`): places that its words may have meant. */
export default async function NowherePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { q } = await searchParams;
  const words = typeof q === "string" ? q.slice(0, 80) : "";
  const actor = await currentActor();
  const [regions, aliases] = await Promise.all([readRegions(actor), readAliases(actor)]);
  const found = findRegions(words, regions, aliases).regions.slice(0, MOST);
  return (
    <NotFoundMessage words={words}>
      {found.length > 0 ? (
        <>
          <p className="mt-3">Maksud Anda:</p>
          <FoundRegions found={found} regions={regions} params={{}} />
        </>
      ) : null}
    </NotFoundMessage>
  );
}

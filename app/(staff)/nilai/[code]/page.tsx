import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { FormPage } from "@/components/forms/form-page";
import { ScoreSheet } from "@/components/scores/score-sheet";
import { PastBanner } from "@/components/shell/past-banner";
import { NOT_YOURS, signedIn } from "@/lib/auth/session";
import { AppError } from "@/lib/core/errors";
import { NATION } from "@/lib/core/region-code";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { hrefIn } from "@/lib/coverage/rules/view";
import { findRegion } from "@/lib/regions/queries";
import { hrefOf } from "@/lib/regions/rules";
import { readScores, type ScoreParams } from "@/lib/scores/format/read-scores";
import { scoreHref } from "@/lib/scores/format/score-address";
import { readScoreGround } from "@/lib/scores/queries";

const TITLE = "Lembar nilai mandiri";

export const metadata: Metadata = { title: TITLE };

type Props = { params: Promise<{ code: string }>; searchParams: Promise<SearchParams & ScoreParams> };

/** Seven things that an award looks at: what is known of each in a region, and the scores somebody gives it by themselves. */
export default async function ScorePage({ params, searchParams }: Props) {
  const [{ code }, asked] = await Promise.all([params, searchParams]);
  const { actor } = await signedIn(scoreHref(code, asked), "read-in-depth");
  const region = await findRegion(actor, code);
  if (!region || region.code === NATION) notFound();
  const { reading, efforts } = await readScoreGround(actor, code, asked).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "forbidden") redirect(NOT_YOURS);
    throw error;
  });
  const { view } = reading;
  return (
    <>
      <PastBanner day={view.knownAt} latest={scoreHref(code, { ...asked, diketahui: undefined })} />
      <FormPage
        title={`${TITLE} ${region.name}`}
        lead="Tujuh butir seperti pada Paritrana Award: apa yang diketahui Jangkau, dan nilai yang Anda isi sendiri."
        note={null}
        away={{ href: hrefIn(view, hrefOf(region)), label: `Halaman ${region.name}` }}
      >
        <ScoreSheet reading={reading} efforts={efforts} rows={readScores(asked)} />
      </FormPage>
    </>
  );
}

import { notFound, redirect } from "next/navigation";
import { NOT_YOURS, signedIn } from "@/lib/auth/session";
import { AppError } from "@/lib/core/errors";
import { readRegions } from "@/lib/regions/queries";
import { regionBy } from "@/lib/regions/rules";
import { readVisit } from "@/lib/visits/queries/visit";

/** A visit for a page about it; whoever may not read it is sent to the start page. */
export async function visitOr404(id: string, page: string) {
  const { actor } = await signedIn(page, "read-in-depth");
  try {
    const [whole, regions] = await Promise.all([readVisit(actor, id), readRegions(actor)]);
    return { whole, region: regionBy(regions, whole.visit.regionCode) };
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    if (error instanceof AppError && error.code === "forbidden") redirect(NOT_YOURS);
    throw error;
  }
}

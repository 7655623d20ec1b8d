import { notFound, redirect } from "next/navigation";
import type { Actor } from "@/lib/auth/actor";
import { NOT_YOURS } from "@/lib/auth/session";
import { AppError } from "@/lib/core/errors";
import { readEffortDesk } from "@/lib/efforts/queries";
import { findRegion } from "@/lib/regions/queries";

/** The region of a page about efforts and its desk; not found, or led away, where there is none or it is somebody else's. */
export async function deskOf(actor: Actor, code: string) {
  const region = await findRegion(actor, code);
  if (!region) notFound();
  const desk = await readEffortDesk(actor, code).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "forbidden") redirect(NOT_YOURS);
    throw error;
  });
  return { region, ...desk };
}

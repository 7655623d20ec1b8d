import type { AuditState } from "@/lib/audit/schema";
import type { EffortSaid, EffortVersion } from "../schema";
import { effortName, effortParts } from "./effort-words";

/** @returns what the trail keeps of an effort in a version: whose it is, its state, and what it says, part by part */
export function effortState({
  regionCode,
  version,
  status,
  said,
}: Pick<EffortVersion, "regionCode" | "version" | "status" | "said">): AuditState {
  return { region: regionCode, name: effortName(said), version, status, stated: saidParts(said) };
}

function saidParts(said: EffortSaid): string[] {
  return effortParts(said).flatMap(({ label, text }) => (text === null ? [] : [`${label}: ${text}`]));
}

import { formatCount } from "@/lib/core/numbers";
import type { CheckContext, Judgement, Statement, Verdict } from "../../schema/check";
import { isMismatch } from "./percent-mismatch";
import { monthsApart, samePlace } from "./pairs";
import { percentText } from "./printed";

/** Registered for each active member: 61,08 to 41,56 million in December 2023 are 1,47; regions lie around it. */
const REGISTERED = { least: 1.25, most: 1.75 } as const;

/** Whether registered participants were taken for active ones: said, or possible by how many they are. */
export function judgeRegistered(statement: Statement, context: CheckContext): Judgement {
  const { participants, counted = null, note } = statement;
  if (participants === null) return { unchecked: "jumlah peserta tidak disebut" };
  const saysRegistered = counted === "REGISTERED" || (counted === null && /\bpeserta terdaftar\b/i.test(note ?? ""));
  if (saysRegistered) return [said(statement)];
  if (counted === "ACTIVE") return [];
  const possible = [...byPercent(statement), ...byOther(statement, context)];
  return possible.length > 0
    ? possible.slice(0, 1)
    : { unchecked: "tidak disebut apakah peserta aktif atau terdaftar" };
}

function said({ participants, workers, percent }: Statement): Verdict {
  const active = Math.round(participants! / (61.08 / 41.56));
  const division =
    workers !== null && workers > 0
      ? `: ${formatCount(participants)} / ${formatCount(workers)} = ${percentText(participants! / workers)}`
      : "";
  return {
    code: "REGISTERED_AS_ACTIVE",
    severity: percent === null && workers === null ? "info" : "warning",
    detail:
      `${formatCount(participants)} adalah peserta terdaftar, sedangkan cakupan menghitung peserta aktif${division}. ` +
      `Secara nasional 61,08 juta terdaftar dan 41,56 juta aktif (Desember 2023); dengan bagian itu yang aktif sekitar ${formatCount(active)}.`,
  };
}

/** The percentage is of fewer people than were printed, by about as many as are inactive. */
function byPercent(statement: Statement): Verdict[] {
  const { participants, workers, percent } = statement;
  if (!isMismatch(statement) || !percent || !workers) return [];
  const times = participants! / workers / (percent / 100);
  if (times < REGISTERED.least || times > REGISTERED.most) return [];
  const implied = formatCount(Math.round((percent / 100) * workers));
  return [possibly(`Persennya dari ${implied} orang, yang tercetak ${formatCount(participants)}`)];
}

function byOther(statement: Statement, { others }: CheckContext): Verdict[] {
  const fewer = others.find((other) => {
    const isSame =
      samePlace(statement, other) && other.segment === statement.segment && monthsApart(statement, other) === 0;
    const times = isSame && other.participants ? statement.participants! / other.participants : 0;
    return times >= REGISTERED.least && times <= REGISTERED.most;
  });
  if (!fewer) return [];
  return [
    possibly(
      `${formatCount(statement.participants)} di sini, ${formatCount(fewer.participants)} di ${fewer.id} pada bulan yang sama`,
    ),
  ];
}

function possibly(what: string): Verdict {
  const detail = `${what}: mungkin yang lebih besar menghitung peserta terdaftar, termasuk yang tidak aktif.`;
  return { code: "REGISTERED_AS_ACTIVE", severity: "info", detail };
}

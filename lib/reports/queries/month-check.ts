import type { Actor } from "@/lib/auth/actor";
import { permit } from "@/lib/auth/permit";
import type { Period } from "@/lib/core/period";
import type { Db } from "@/lib/db/client";
import { unsettled } from "@/lib/quality/rules/judge";
import type { MonthCheck } from "../rules/month-check";
import { answersSchema } from "../schema";
import { examineMonths } from "./examined-months";

/**
 * Judges the approved figures of a month in every region that has reported; only reads.
 * @param asked null for the newest month with approved figures
 * @throws AppError forbidden for whoever may not see every region
 */
export async function checkMonth(tx: Db, actor: Actor, asked: Period | null): Promise<MonthCheck> {
  permit(actor, "read-in-depth");
  const period = asked ?? (await newestMonth(tx));
  if (period === null) return { period, regions: 0, findings: [] };
  const reports = await tx.report.findMany({
    where: { period, status: "APPROVED", region: { level: "REGENCY" } },
    orderBy: [{ regionCode: "asc" }, { version: "desc" }],
    distinct: ["regionCode"],
    select: { regionCode: true, answers: true },
  });
  const answers = new Map(reports.map((report) => [report.regionCode, answersSchema.parse(report.answers)]));
  const months = await examineMonths(
    tx,
    reports.map(({ regionCode }) => ({ regionCode, period })),
  );
  return {
    period,
    regions: months.length,
    findings: months.flatMap(({ code, name, findings }) => {
      const open = unsettled(findings, answers.get(code) ?? []);
      return findings.map((finding) => ({ ...finding, code, name, explained: !open.includes(finding) }));
    }),
  };
}

async function newestMonth(tx: Db): Promise<Period | null> {
  const [newest] = await tx.report.findMany({
    where: { status: "APPROVED", region: { level: "REGENCY" } },
    orderBy: { period: "desc" },
    take: 1,
    select: { period: true },
  });
  return newest ? (newest.period as Period) : null;
}

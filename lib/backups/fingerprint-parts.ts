/**
 * What a fingerprint is taken of. The columns are named one by one: a column that a later version adds stays out of it, so
 * that the same data have the same fingerprint under every version. A line here is never changed, only added to as a part
 * of its own; `tests/integration/upgrades.test.ts` holds those of released versions.
 */
export type Taken = { table: string; columns: readonly string[]; where?: string; order: readonly string[] };

const revision = ["recordedAt", "recordedBy", "reason"] as const;

export const PARTS: Record<string, readonly Taken[]> = {
  approved: [
    {
      table: "Report",
      columns: ["period", "regionCode", "version", "submittedBy", "submittedAt", "approvedBy", "approvedAt"],
      where: `t."status" = 'APPROVED'`,
      order: ["period", "regionCode", "version"],
    },
    {
      table: "ParticipantCount",
      columns: [
        ...["period", "regionCode", "version", "extent", "segment", "basis"],
        ...["active", "inactive", "sourceId", "fileSheet", "fileRow"],
      ],
      where: `EXISTS (SELECT FROM "Report" r WHERE r."status" = 'APPROVED' AND r."period" = t."period"
        AND r."regionCode" = t."regionCode" AND r."version" = t."version")`,
      order: ["period", "regionCode", "version", "extent", "segment", "basis"],
    },
  ],
  workers: [
    {
      table: "WorkerCount",
      columns: [
        ...["regionCode", "base", "segment", "year", "revision"],
        ...["count", "sourceId", "recordedAt", "fileSheet", "fileRow"],
      ],
      order: ["regionCode", "base", "segment", "year", "revision"],
    },
  ],
  targets: [
    { table: "Instrument", columns: ["id", "regionCode"], order: ["id"] },
    {
      table: "InstrumentRevision",
      columns: [
        ...["instrumentId", "revision", "family", "kind", "title", "number", "dated", "url", "sourceUrl", "statedBy"],
        ...["interpolation", ...revision, "withdrawn"],
      ],
      order: ["instrumentId", "revision"],
    },
    {
      table: "Target",
      columns: [
        ...["id", "revision", "regionCode", "year", "percent", "headcount", "base", "baseAssumed", "instrumentId"],
        ...["statedBy", "status", "url", ...revision, "withdrawn"],
      ],
      order: ["id", "revision"],
    },
  ],
  printed: [
    {
      table: "PublishedFigure",
      columns: [
        ...["id", "revision", "regionCode", "printedDate", "printedWeekday", "acceptedDate", "segment"],
        ...["countingBasis", "workers", "participants", "percent", "percentDecimals", "rounded", "units", "publisher"],
        ...["url", "saidBy", "note", "targetPercent", "targetPeople", "uncovered", "parts", "counted"],
        ...[...revision, "recordedRole", "withdrawn"],
      ],
      order: ["id", "revision"],
    },
    {
      table: "AcceptedReading",
      columns: [
        ...["figureId", "number", "figureRevision", "base", "year", "value", "percent"],
        ...[...revision, "recordedRole", "withdrawn"],
      ],
      order: ["figureId", "number"],
    },
  ],
  groups: [
    {
      table: "Effort",
      columns: [
        ...["regionCode", "kind", "key", "version", "origin", "rule", "title", "standing", "potential", "covered"],
        ...["months", "funding", "amount", "year", "document", "asOf", "source", "url", "note", "reason"],
        ...["enteredBy", "enteredAt", "submittedBy", "submittedAt", "approvedBy", "approvedAt"],
      ],
      where: `t."status" = 'APPROVED'`,
      order: ["regionCode", "kind", "key", "version"],
    },
  ],
  visits: [
    { table: "Visit", columns: ["id", "regionCode", "simulated"], order: ["id"] },
    {
      table: "VisitRevision",
      columns: [
        ...["visitId", "revision", "day", "kind", "place", "offices", "state", "said", "figureIds"],
        ...["sheetSha256", "sheetAddress", ...revision, "recordedRole"],
      ],
      order: ["visitId", "revision"],
    },
    {
      table: "Commitment",
      columns: ["visitId", "number", "revision", "owner", "text", "due", "state", ...revision, "recordedRole"],
      order: ["visitId", "number", "revision"],
    },
    {
      table: "CommitmentAnswer",
      columns: [
        ...["visitId", "number", "answer", "commitmentRevision", "text", "fulfilled", "evidence", "evidenceUrl"],
        ...["recordedAt", "recordedBy", "recordedRole"],
      ],
      order: ["visitId", "number", "answer"],
    },
  ],
};

import { describe, expect, it } from "vitest";
import { readTrailQuery, trailAddress, trailQuery } from "./trail-query";

const read = (query: Record<string, string>) => readTrailQuery(trailQuery((name) => query[name] ?? ""));

describe("the query of the trail", () => {
  it("means days of Jakarta, the last one included", () => {
    const { filter, problems } = read({
      dari: "2026-01-31",
      sampai: "2026-01-31",
      tindakan: "user.created",
      lain: "x",
    });
    expect(problems).toEqual([]);
    expect(filter).toEqual({
      action: "user.created",
      from: "2026-01-30T17:00:00.000Z",
      until: "2026-01-31T17:00:00.000Z",
      limit: 50,
    });
  });

  it("counts blanks as nothing", () => {
    expect(trailQuery((name) => (name === "pelaku" ? " " : ""))).toEqual({});
    expect(read({}).filter).toEqual({ limit: 50 });
    expect(read({ sebelum: "51" }).filter).toEqual({ below: 51, limit: 50 });
  });

  it.each<Record<string, string>>([
    { tindakan: "user.exploded" },
    { perihal: "planet" },
    { dari: "2026-02-30" },
    { sampai: "kemarin" },
    { sebelum: "0" },
    { sebelum: "1e3" },
    { pelaku: "x".repeat(201) },
    { pelaku: "a\0b" },
    { kunci: "a\nb" },
    { dari: "0000-01-01" },
    { sampai: "9999-12-31" },
  ])("says what is wrong with %j", (query) => {
    expect(read(query).problems).toHaveLength(1);
  });

  it("goes into an address and loses what is taken away", () => {
    expect(trailAddress({ kunci: "2025-09 35.74 v1" })).toBe("/jejak-audit?kunci=2025-09+35.74+v1");
    expect(trailAddress({ sebelum: "5" }, { sebelum: undefined })).toBe("/jejak-audit");
    expect(trailAddress({ pelaku: "a&b" }, { sebelum: "5" }, "/jejak-audit/unduh")).toBe(
      "/jejak-audit/unduh?pelaku=a%26b&sebelum=5",
    );
  });
});

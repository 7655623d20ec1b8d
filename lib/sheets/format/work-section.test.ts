import { describe, expect, it } from "vitest";
import type { KnownDay } from "@/lib/core/known-day";
import type { EffortVersion, GroupSaid } from "@/lib/efforts/schema";
import type { HeldVisit } from "@/lib/visits/schema";
import { workSection } from "./work-section";

const today = "2026-12-01" as KnownDay;
const group = (title: string, more: Partial<GroupSaid> = {}): Pick<EffortVersion, "said" | "origin"> => ({
  origin: "RECORDED",
  said: {
    ...{ kind: "GROUP", group: "OTHER", title, standing: "REGISTERED", potential: null, covered: null, months: null },
    ...{ funding: null, document: null, asOf: "2025-09", source: "Disnaker", url: null, note: null },
    ...more,
  },
});
const promise = (number: number, due: string): HeldVisit["commitments"][number] => ({
  ...{ number, due, owner: "Bappeda", text: `Janji ${number}.`, state: "OPEN", answered: false },
});
const visit = (commitments: HeldVisit["commitments"], simulated = false): HeldVisit => ({
  ...{ id: "K001", day: "2026-10-17", kind: "AUDIENCE", simulated, figureIds: [], commitments },
});
const linesOf = (more: Partial<Parameters<typeof workSection>[0]>) =>
  workSection({ efforts: [], visits: [], today, marks: true, ...more }).flatMap(({ lines }) => lines);

describe("what a region does, on its sheet", () => {
  it("has no section where nothing is known", () => {
    expect(workSection({ efforts: [], visits: [], today, marks: true })).toEqual([]);
  });

  it("names three groups in one line and counts the others, and never makes a number of what nobody said", () => {
    const efforts = [group("Ketua RT/RW"), group("Nelayan", { covered: 450, potential: 1200 }), group("C"), group("D")];
    expect(linesOf({ efforts })).toEqual([
      "Ketua RT/RW terdaftar, jumlah tidak disebut · Nelayan 450 dari 1.200 terlindungi · C terdaftar, jumlah tidak disebut · dan 1 kelompok lain",
    ]);
  });

  it("says the last visit with its commitments and how they stand on the day of the sheet", () => {
    const visits = [visit([promise(1, "2026-11-30"), promise(2, "2026-12-01")]), visit([])];
    expect(linesOf({ visits })).toEqual([
      "Kunjungan terakhir 17 Oktober 2026, 2 komitmen:",
      "– Janji 1. (Bappeda, tenggat 30 November 2026): lewat tenggat",
      "– Janji 2. (Bappeda, tenggat 1 Desember 2026): berjalan",
    ]);
    expect(linesOf({ visits: [visit([])] })).toEqual(["Kunjungan terakhir 17 Oktober 2026, tanpa komitmen."]);
  });

  it("marks what is simulated beside what is not", () => {
    const efforts = [{ ...group("Nelayan"), origin: "SIMULATED" as const }];
    expect(linesOf({ efforts, visits: [visit([], true)] }).join(" ")).toMatch(/\(simulasi\).*\(simulasi\)/);
    expect(linesOf({ efforts, visits: [visit([], true)], marks: false }).join(" ")).not.toContain("simulasi");
  });
});

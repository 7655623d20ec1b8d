import { describe, expect, it } from "vitest";
import { askOptions } from "./ask-options";

const nation = { code: "00", name: "Indonesia", level: "NATION" as const };
const province = { code: "35", name: "Jawa Timur", level: "PROVINCE" as const };
const regency = (number: number) => ({
  ...{ code: `35.${number}`, name: `Kabupaten ${number}`, level: "REGENCY" as const },
});
const regencies = Array.from({ length: 30 }, (_, index) => regency(10 + index));
const regions = [nation, province, ...regencies];
const said = (own: typeof regencies, asked: string[] = []) =>
  askOptions({ regions, own, asked: new Set(asked) }).map(
    ({ value, label, group }) => `${group ?? "-"}: ${value} ${label}`,
  );

describe("what can be asked for", () => {
  it("is one's own first, all of them together at the top, then the others by province", () => {
    expect(said([regency(12), regency(11)]).slice(0, 5)).toEqual([
      "-: sendiri Semua daerah Anda (2)",
      "Daerah Anda: 35.12 Kabupaten 12",
      "Daerah Anda: 35.11 Kabupaten 11",
      "Jawa Timur: 35 Provinsi Jawa Timur",
      "Jawa Timur: 35.10 Kabupaten 10",
    ]);
  });

  it("leaves out the nation and what is asked for already", () => {
    const left = said([regency(12), regency(11)], ["35.12", "35"]);
    expect(left[0]).toBe("Daerah Anda: 35.11 Kabupaten 11");
    expect(left.join()).not.toMatch(/Indonesia|Provinsi|35\.12/);
  });

  it("does not offer all of one's own where there is no room for them", () => {
    expect(said(regencies.slice(0, 20))[0]).toMatch(/^-: sendiri/);
    expect(said(regencies.slice(0, 20), ["11"])[0]).toMatch(/^Daerah Anda/);
    expect(said(regencies.slice(0, 21))[0]).toMatch(/^Daerah Anda/);
  });
});

import { describe, expect, it } from "vitest";
import { sendEntryForm } from "@/lib/reports/commands/send-entry-form";
import { SEND_ALL } from "@/lib/reports/format/entry-fields";
import { parseEntryForm } from "@/lib/reports/format/entry-form";
import type { ReportKey } from "@/lib/reports/schema";
import { monthSteps } from "../support/month-steps";
import { REGIONS } from "../support/month-work";

const { who, stamp, keyOf, type, approve, submit, statusOf } = monthSteps();
const [PLAIN, TWINS, EMPTY, SEEN] = REGIONS;

/** What the form sends when all of it is to be sent, with a cell of one region typed just now. */
async function formOf({ period }: ReportKey): Promise<Record<string, string>> {
  const stamps = await Promise.all(
    REGIONS.map(async (regionCode) => [`cap:${regionCode}`, await stamp({ period, regionCode })] as const),
  );
  return { bulan: period, langkah: SEND_ALL, ...Object.fromEntries(stamps) };
}

describe("all reports of a form are sent at once", () => {
  it("with what was typed just now; what cannot be sent stays, by name and with its reason", async () => {
    const key = await keyOf(PLAIN);
    const of = (regionCode: string) => ({ ...key, regionCode });
    await type("staff", key, { PU: "900" });
    await type("staff", of(TWINS), { PU: "500", BPU: "500" });
    await type("staff", of(SEEN), { PU: "700" });
    const fields = await formOf(key);
    await type("colleague", of(SEEN), { BPU: "7" });
    const form = { ...fields, [`sel:${PLAIN}:BPU`]: "70", [`asal:${PLAIN}:BPU`]: "", [`rev:${PLAIN}:BPU`]: "0" };
    const { done } = await sendEntryForm(who("staff"), { period: key.period, ...parseEntryForm(form, (code) => code) });
    expect(done).toContain("1 laporan terkirim dan menunggu pemeriksaan. Belum terkirim: ");
    expect(done).toMatch(/Kabupaten Tulungagung \(W\.403 /);
    expect(done).toContain("Kabupaten Blitar (belum diisi)");
    expect(done).toMatch(/Kota Blitar \(W\.208 /);
    expect(await Promise.all([PLAIN, TWINS, EMPTY, SEEN].map((code) => statusOf(of(code))))).toEqual([
      "SUBMITTED",
      "DRAFT",
      undefined,
      "DRAFT",
    ]);
  });

  it("leaves what is sent or approved alone, and says when nothing could be sent", async () => {
    const key = await keyOf(PLAIN);
    await type("staff", key, { PU: "900" });
    await submit(key);
    const second = { ...key, regionCode: TWINS };
    await type("staff", second, { PU: "800" });
    await submit(second);
    await approve(second);
    const { failed } = await sendEntryForm(who("staff"), {
      period: key.period,
      ...parseEntryForm(await formOf(key), (code) => code),
    });
    expect(failed).toContain("Belum terkirim: ");
    expect(failed).not.toContain("Trenggalek");
    expect(failed).not.toContain("Tulungagung");
  });
});

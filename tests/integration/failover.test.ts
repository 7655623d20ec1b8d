import { expect, it } from "vitest";
import { findWritable } from "@/lib/postgres/writable-server";
import { failOver } from "../proof/failover";
import { temporaryFolder } from "../support/temporary-folder";

// Within how many seconds is for `npm run proof`: here a slow machine is no failure.
it("a standby that is promoted under load is found by every copy and has every acknowledged cell", async () => {
  const { folder, remove } = await temporaryFolder();
  await failOver(folder, { clients: 6 }, async ({ acknowledged, lost, said, hosts, primaryUrl, standbyUrl }) => {
    expect(lost).toEqual([]);
    expect(acknowledged).toBeGreaterThan(50);
    for (const output of said) expect(output).toContain("Basis data sekarang ada di");
    // Whatever starts now finds it, too.
    expect(await findWritable(primaryUrl, hosts)).toBe(standbyUrl);
  });
  await remove();
});

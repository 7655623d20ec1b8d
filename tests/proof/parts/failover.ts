import { findWritable } from "@/lib/postgres/writable-server";
import { failOver } from "../failover";
import { line, none, type Line } from "../lines";
import type { Ground } from "../part";

const MOST_MS = 10_000;

/** Two copies, a primary that is killed, and its synchronous standby. */
export async function proveFailover({ folder }: Ground): Promise<Line[]> {
  const lines: Line[] = [];
  await failOver(
    folder,
    { clients: 6 },
    async ({ tookMs, acknowledged, lost, said, hosts, primaryUrl, standbyUrl }) => {
      const found = said.filter((output) => output.includes("Basis data sekarang ada di")).length;
      lines.push(
        line(
          `copies find a standby that was promoted under load within ${MOST_MS / 1000} s`,
          found === said.length && tookMs <= MOST_MS,
          `${found} of ${said.length} copies, ${(tookMs / 1000).toFixed(1)} s until everybody had cells acknowledged again`,
        ),
        none("every acknowledged cell is on the standby", lost, `${acknowledged} acknowledged`),
        line("whatever starts now finds it, too", (await findWritable(primaryUrl, hosts)) === standbyUrl, "asked anew"),
      );
    },
  );
  return lines;
}

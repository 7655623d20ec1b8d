import type { Metadata } from "next";
import { ReopenedMonths } from "@/components/reports/reopened-months";
import { signedIn } from "@/lib/auth/session";
import { formatPeriod } from "@/lib/core/period";
import { readOpenMonths } from "@/lib/reports/queries/open-months";
import { readCurrentReopenings } from "@/lib/reports/queries/reopenings";
import { formatInstant } from "@/lib/reports/rules/period-window";

export const metadata: Metadata = { title: "Laporan bulanan" };

/** The months that can be filled in now. */
export default async function EntryMonthsPage() {
  const { actor } = await signedIn("/entri", "enter");
  const [months, reopened] = await Promise.all([readOpenMonths(actor), readCurrentReopenings(actor)]);
  return (
    <>
      <h1>Laporan bulanan</h1>
      {months.length === 0 ? (
        <p className="my-3">
          Tidak ada bulan yang terbuka. Bulan biasanya terbuka dari tanggal 1 sampai 10 bulan berikutnya.
        </p>
      ) : (
        <ul className="my-3 list-disc pl-5">
          {months.map(({ period, closesAt }) => (
            <li key={period}>
              <a href={`/entri/${period}`}>{formatPeriod(period)}</a>, sampai {formatInstant(closesAt)}
            </li>
          ))}
        </ul>
      )}
      <ReopenedMonths reopened={reopened} mayEnter />
    </>
  );
}

import { PlainTable } from "@/components/table/plain-table";
import { Section } from "@/components/ui/section";
import { formatPeriod } from "@/lib/core/period";
import type { MonthWork } from "@/lib/reports/rules/month-work";
import { formatInstant, LONGEST_REOPENING } from "@/lib/reports/rules/period-window";
import type { Note } from "@/lib/http/note";
import { ReopenForm } from "./reopen-form";
import { ScheduleForm } from "./schedule-form";

const COLUMNS = ["Daerah", "Bulan", "Terbuka sampai", "Alasan", "Dibuka oleh"].map((label) => ({ label }));

type MonthWorkSectionsProps = { work: MonthWork; note: Note | null };

/** What is open again, and the forms of those who may open a month again or set its window. */
export function MonthWorkSections({ work, note }: MonthWorkSectionsProps) {
  const { reopenings, reopenable, window, mayReopen, maySchedule } = work;
  return (
    <>
      {reopenings.length > 0 || mayReopen ? (
        <Section id="dibuka" title="Bulan yang sedang dibuka kembali">
          {reopenings.length === 0 ? <p>Tidak ada.</p> : <Reopenings reopenings={reopenings} />}
        </Section>
      ) : null}
      {mayReopen ? (
        <Section
          id="buka"
          title={`Buka kembali ${formatPeriod(window.period)}`}
          lead={`Untuk satu daerah, paling lama ${LONGEST_REOPENING} hari, dengan alasan. Semuanya tercatat dalam jejak audit.`}
        >
          {reopenable.length === 0 ? (
            <p>Tidak ada daerah yang bulannya sudah ditutup. Batas waktunya {formatInstant(window.closesAt)}.</p>
          ) : (
            <ReopenForm period={window.period} regions={reopenable} note={note} />
          )}
        </Section>
      ) : null}
      {maySchedule ? (
        <Section
          id="kalender"
          title="Waktu pengisian"
          lead="Biasanya tanggal 1 sampai 10 bulan berikutnya. Waktu lain berlaku untuk semua daerah."
        >
          <ScheduleForm window={window} note={note} />
        </Section>
      ) : null}
    </>
  );
}

function Reopenings({ reopenings }: Pick<MonthWork, "reopenings">) {
  return (
    <PlainTable caption="Bulan yang sedang dibuka kembali" minWidth="56rem" columns={COLUMNS}>
      {reopenings.map(({ regionCode, region, period, until, reason, by }) => (
        <tr key={`${regionCode} ${period} ${until.toISOString()}`}>
          <th scope="row" className="text-left font-normal">
            {region} <span className="text-muted">{regionCode}</span>
          </th>
          <td>{formatPeriod(period)}</td>
          <td>{formatInstant(until)}</td>
          <td>{reason}</td>
          <td>{by}</td>
        </tr>
      ))}
    </PlainTable>
  );
}

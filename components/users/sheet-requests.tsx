import { PostForm } from "@/components/forms/post-form";
import { formatMoment } from "@/lib/core/moment";
import { formatPeriod } from "@/lib/core/period";
import type { SheetRequest } from "@/lib/letters/schema";
import { hrefOf, nameInList } from "@/lib/regions/rules";

/** The sheets that one is sent each month; each can be stopped. */
export function SheetRequests({ requests }: { requests: readonly SheetRequest[] }) {
  if (requests.length === 0) return <p className="text-muted">Belum ada lembar yang diminta.</p>;
  return (
    <ul className="flex flex-col gap-2">
      {requests.map(({ code, name, level, askedAt, lastSent }) => (
        <li key={code} className="flex flex-wrap items-center gap-x-4 border-b border-line pb-2">
          <a href={`${hrefOf({ code, level })}/lembar`}>{nameInList({ name, level })}</a>
          <span className="text-sm text-muted">
            diminta {formatMoment(askedAt)};{" "}
            {lastSent === null ? "belum ada yang dikirim" : `terakhir dikirim: ${formatPeriod(lastSent)}`}
          </span>
          <PostForm
            action="/akun/lembar-bulanan/hentikan"
            label={`Hentikan lembar ${name}`}
            submit="Hentikan"
            isMinor
            hidden={{ daerah: code }}
          />
        </li>
      ))}
    </ul>
  );
}

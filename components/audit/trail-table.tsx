import { PlainTable } from "@/components/table/plain-table";
import { trailAddress, type TrailQuery } from "@/lib/trail/format/trail-query";
import { changeLines } from "@/lib/trail/format/change-lines";
import { actionWords, actorWords, roleWords, subjectWords } from "@/lib/trail/format/trail-words";
import type { SealedEvent, Trail } from "@/lib/audit/schema";
import { formatMoment } from "@/lib/core/moment";

const COLUMNS = ["Nomor", "Waktu", "Siapa", "Tindakan", "Perihal", "Perubahan", "Alasan", "Permintaan"];

/** Events of the trail, newest first; who and what lead to everything else of theirs. */
export function TrailTable({ trail, query }: { trail: Trail; query: TrailQuery }) {
  return (
    <PlainTable
      caption="Peristiwa jejak audit, terbaru di atas"
      minWidth="72rem"
      columns={COLUMNS.map((label) => ({ label }))}
    >
      {trail.events.map((event) => (
        <tr key={event.number}>
          <td>{event.number}</td>
          <td className="whitespace-nowrap">{formatMoment(new Date(event.at))}</td>
          <td>
            <Actor event={event} names={trail.names} query={query} />
          </td>
          <td>{actionWords(event.action)}</td>
          <td className="max-w-[16rem] break-words">
            <a
              href={trailAddress(query, {
                perihal: event.subjectKind,
                kunci: event.subjectKey,
                sebelum: undefined,
              })}
            >
              {subjectWords(event, trail)}
            </a>
          </td>
          <td className="max-w-[20rem] break-words">
            <ul>
              {changeLines(event, trail.places).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </td>
          <td className="max-w-[16rem] break-words">{event.reason}</td>
          <td className="max-w-[9rem] text-xs break-all text-muted">{event.requestId}</td>
        </tr>
      ))}
    </PlainTable>
  );
}

type ActorProps = { event: SealedEvent; names: Trail["names"]; query: TrailQuery };

function Actor({ event, names, query }: ActorProps) {
  const words = actorWords(event, { names });
  return (
    <>
      {event.actorId === null ? (
        words
      ) : (
        <a href={trailAddress(query, { pelaku: event.actorId, sebelum: undefined })}>{words}</a>
      )}
      {event.actorRole === null ? null : (
        <>
          <br />
          <span className="text-muted">{roleWords(event.actorRole)}</span>
        </>
      )}
    </>
  );
}

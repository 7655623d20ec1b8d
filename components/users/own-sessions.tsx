import { PlainTable } from "@/components/table/plain-table";
import { formatMoment } from "@/lib/core/moment";
import { browserWords } from "@/lib/users/format/user-agent";
import type { OwnSession } from "@/lib/users/rules/listings";

/** Where one is signed in; every other session can be ended here. */
export function OwnSessions({ sessions }: { sessions: OwnSession[] }) {
  return (
    <>
      <PlainTable
        caption="Sesi akun ini"
        minWidth="36rem"
        columns={[
          { label: "Peramban" },
          { label: "Alamat" },
          { label: "Sejak" },
          { label: "Sampai" },
          { label: "Tindakan" },
        ]}
      >
        {sessions.map((session) => (
          <tr key={session.id}>
            <td className="max-w-[20rem] break-words">{browserWords(session.userAgent)}</td>
            <td>{session.address || "tidak diketahui"}</td>
            <td>{formatMoment(session.since)}</td>
            <td>{formatMoment(session.until)}</td>
            <td>
              {session.current ? (
                "Sesi ini"
              ) : (
                <form action="/akun/sesi" method="post">
                  <input type="hidden" name="sesi" value={session.id} />
                  <button
                    type="submit"
                    className="button"
                    aria-label={`Akhiri sesi sejak ${formatMoment(session.since)}`}
                  >
                    Akhiri
                  </button>
                </form>
              )}
            </td>
          </tr>
        ))}
      </PlainTable>
      {sessions.length > 1 ? (
        <form action="/akun/sesi" method="post" className="mt-3">
          <input type="hidden" name="sesi" value="others" />
          <button type="submit" className="button">
            Akhiri semua sesi lain
          </button>
        </form>
      ) : null}
    </>
  );
}

import { PlainTable } from "@/components/table/plain-table";
import { formatMoment } from "@/lib/core/moment";
import { ROLE_NAMES } from "@/lib/access/rules/roles";
import type { ListedUser } from "@/lib/users/rules/listings";

const COLUMNS = ["Nama", "Peran", "Tempat", "Status", "Masuk terakhir", "Tindakan"].map((label) => ({ label }));

/** Everybody with an account; one's own cannot be changed here. */
export function UsersTable({ users, self }: { users: ListedUser[]; self: string }) {
  return (
    <PlainTable caption="Semua pengguna" minWidth="56rem" columns={COLUMNS}>
      {users.map((user) => (
        <tr key={user.id}>
          <th scope="row" className="text-left font-normal">
            {user.name}
            <br />
            <span className="text-muted">{user.email}</span>
          </th>
          <td>{ROLE_NAMES[user.role]}</td>
          <td>{user.place ?? "semua"}</td>
          <td>{stateOf(user)}</td>
          <td>{user.lastSignIn ? formatMoment(user.lastSignIn) : "tidak ada sesi"}</td>
          <td>{user.id === self ? "Akun Anda" : <Actions user={user} />}</td>
        </tr>
      ))}
    </PlainTable>
  );
}

function stateOf(user: ListedUser): string {
  if (user.deactivatedAt) return `nonaktif sejak ${formatMoment(user.deactivatedAt)}`;
  if (!user.joined) return "diundang, belum menetapkan kata sandi";
  return user.secondFactor ? "aktif, dengan faktor kedua" : "aktif";
}

function Actions({ user }: { user: ListedUser }) {
  const active = user.deactivatedAt === null;
  return (
    <div className="flex flex-wrap items-baseline gap-2">
      <a href={`/pengguna/${user.id}`} aria-label={`Ubah peran ${user.name}, atau hapus akunnya`}>
        Ubah peran{active ? "" : ", hapus"}
      </a>
      <a href={`/pengguna/${user.id}#status`} aria-label={`${active ? "Nonaktifkan" : "Aktifkan"} ${user.name}`}>
        {active ? "Nonaktifkan" : "Aktifkan"}
      </a>
      {active && !user.joined ? (
        <form action="/pengguna/tautan" method="post">
          <input type="hidden" name="pengguna" value={user.id} />
          <button type="submit" className="button" aria-label={`Kirim ulang undangan ${user.name}`}>
            Kirim ulang
          </button>
        </form>
      ) : null}
    </div>
  );
}

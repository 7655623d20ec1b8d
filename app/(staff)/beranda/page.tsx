import type { Metadata } from "next";
import { Notice } from "@/components/ui/notice";
import { OwnRegionList } from "@/components/users/own-regions";
import { auditReach } from "@/lib/audit/policy";
import { may } from "@/lib/auth/permit";
import { signedIn } from "@/lib/auth/session";
import type { PageQuery } from "@/lib/server/page-note";
import { readOwnRegions } from "@/lib/users/queries";
import { ROLE_NAMES } from "@/lib/users/rules/roles";

export const metadata: Metadata = { title: "Beranda" };

export default async function StartPage({ searchParams }: { searchParams: PageQuery }) {
  const { person, actor } = await signedIn("/beranda");
  const refused = (await searchParams).ditolak !== undefined;
  const { place, regions } = await readOwnRegions(actor);
  return (
    <>
      <h1>{person.name}</h1>
      <p className="mt-1 text-lg">
        {ROLE_NAMES[actor.role]}, {place ?? "semua daerah"}
      </p>
      {refused ? (
        <Notice tone="warning">
          Halaman itu di luar wewenang akun Anda. Mintalah administrator bila Anda memerlukannya.
        </Notice>
      ) : null}
      <ul className="my-3 flex flex-wrap gap-x-5 gap-y-1">
        <li>
          <a href="/akun">Akun saya: sandi, sesi, faktor kedua</a>
        </li>
        {may(actor, "manage-users") ? (
          <li>
            <a href="/pengguna">Pengguna</a>
          </li>
        ) : null}
        {may(actor, "manage-branches") ? (
          <li>
            <a href="/cabang">Cabang dan daerahnya</a>
          </li>
        ) : null}
        {auditReach(actor.role) === "none" ? null : (
          <li>
            <a href="/jejak-audit">Jejak audit</a>
          </li>
        )}
      </ul>
      <OwnRegionList regions={regions} />
    </>
  );
}

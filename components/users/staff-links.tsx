import { everMay } from "@/lib/users/policy";
import type { Action } from "@/lib/users/policy/table";
import type { Role } from "@/lib/users/schema";

/** The pages for people with an account; `needs` null is for everybody. */
const PAGES: { href: string; label: string; needs: Action | null }[] = [
  { href: "/entri", label: "Isi bulan", needs: "enter" },
  { href: "/persetujuan", label: "Persetujuan", needs: "approve" },
  { href: "/kelengkapan", label: "Kelengkapan", needs: null },
  { href: "/pengguna", label: "Pengguna", needs: "manage-users" },
  { href: "/cabang", label: "Cabang dan daerahnya", needs: "manage-branches" },
  { href: "/jejak-audit", label: "Jejak audit", needs: "read-audit" },
  { href: "/akun", label: "Akun saya: sandi, sesi, faktor kedua", needs: null },
];

/** Links to the pages that a role has something to do with. */
export function StaffLinks({ role }: { role: Role }) {
  const shown = PAGES.filter(({ needs }) => needs === null || everMay(role, needs));
  return (
    <nav aria-label="Pekerjaan">
      <ul className="my-3 flex flex-wrap gap-x-5 gap-y-1">
        {shown.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

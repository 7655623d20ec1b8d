import { everMay } from "@/lib/access/policy";
import type { Action } from "@/lib/access/policy/table";
import type { Role } from "@/lib/access/schema";

/** The pages for people with an account; `needs` null is for everybody. */
const PAGES: { href: string; label: string; needs: Action | null }[] = [
  { href: "/beranda", label: "Beranda", needs: null },
  { href: "/entri", label: "Laporan bulanan", needs: "enter" },
  { href: "/impor", label: "Impor berkas", needs: "read-imports" },
  { href: "/persetujuan", label: "Persetujuan", needs: "approve" },
  { href: "/upaya", label: "Upaya daerah", needs: "read-efforts" },
  { href: "/kelengkapan", label: "Kelengkapan", needs: null },
  { href: "/kunjungan", label: "Kunjungan", needs: "read-in-depth" },
  { href: "/paket", label: "Paket dewan", needs: "read-packs" },
  { href: "/kelola-target", label: "Kelola target", needs: "keep-targets" },
  { href: "/kelola-definisi", label: "Kelola definisi", needs: "keep-definitions" },
  { href: "/pengguna", label: "Pengguna", needs: "manage-users" },
  { href: "/cabang", label: "Cabang", needs: "manage-branches" },
  { href: "/angka-terbit/kelola", label: "Angka di media", needs: "keep-published" },
  { href: "/jejak-audit", label: "Jejak audit", needs: "read-audit" },
  { href: "/sistem", label: "Sistem", needs: "run-upkeep" },
  { href: "/akun", label: "Akun saya", needs: null },
];

/**
 * Links to the pages that a role has something to do with.
 * @param page the address of the page they stand on
 */
export function StaffLinks({ role, page }: { role: Role; page: string }) {
  const shown = PAGES.filter(({ needs }) => needs === null || everMay(role, needs));
  const isAt = (href: string) => page === href || page.startsWith(`${href}/`) || page.startsWith(`${href}?`);
  return (
    <nav aria-label="Pekerjaan" className="no-print border-b border-line">
      <ul className="page flex flex-wrap gap-x-5">
        {shown.map((one) => (
          <li key={one.href}>
            <a
              href={one.href}
              aria-current={isAt(one.href) ? "page" : undefined}
              className="block py-2 text-sm font-medium whitespace-nowrap text-ink no-underline hover:underline aria-[current]:underline aria-[current]:decoration-2 aria-[current]:underline-offset-8"
            >
              {one.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

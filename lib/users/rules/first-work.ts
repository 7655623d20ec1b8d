import { everMay } from "@/lib/access/policy";
import type { Role } from "@/lib/access/schema";

type Work = { href: string; label: string };

/** @returns what a role can do about figures that do not exist yet: enter or bring them, sign them off, or see who owes them */
export function firstWorkOf(role: Role): Work[] {
  return [
    ...(everMay(role, "enter") ? [{ href: "/entri", label: "Isi laporan bulanan" }] : []),
    ...(everMay(role, "import") ? [{ href: "/impor", label: "Bawa berkas angka" }] : []),
    ...(everMay(role, "approve") ? [{ href: "/persetujuan", label: "Periksa laporan yang dikirim" }] : []),
    { href: "/kelengkapan", label: "Lihat siapa yang belum lapor" },
  ];
}

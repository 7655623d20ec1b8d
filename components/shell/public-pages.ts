/** The pages of the main menu, which anyone may read. */
export const PUBLIC_PAGES = [
  { href: "/daerah", label: "Daerah" },
  { href: "/provinsi", label: "Provinsi" },
  { href: "/target", label: "Target" },
  { href: "/angka-terbit", label: "Angka di media" },
  { href: "/metode", label: "Metode" },
] as const;

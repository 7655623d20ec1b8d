"use client";

import { usePathname } from "next/navigation";

const PAGES = [
  { href: "/daerah", label: "Daerah" },
  { href: "/provinsi", label: "Provinsi" },
  { href: "/target", label: "Target" },
  { href: "/angka-terbit", label: "Angka di media" },
  { href: "/metode", label: "Metode" },
];

/** The pages that anyone may read; the one that is open is marked, and so is the list that it belongs to. */
export function NavLinks() {
  const path = usePathname() as string | null;
  return (
    <ul>
      {PAGES.map(({ href, label }) => (
        <li key={href}>
          <a href={href} aria-current={path === href ? "page" : path?.startsWith(`${href}/`) ? "true" : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

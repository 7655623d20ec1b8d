"use client";

import { usePathname } from "next/navigation";
import { PUBLIC_PAGES } from "./public-pages";

/** The pages that anyone may read; the one that is open is marked, and so is the list that it belongs to. */
export function NavLinks() {
  const path = usePathname() as string | null;
  return (
    <ul>
      {PUBLIC_PAGES.map(({ href, label }) => (
        <li key={href}>
          <a href={href} aria-current={path === href ? "page" : path?.startsWith(`${href}/`) ? "true" : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

import { SearchBox } from "./search-box";
import { ThemeToggle } from "./theme-toggle";
import { type Account, AccountLinks } from "./account-links";

const PAGES = [
  { href: "/#tabel", label: "Daerah" },
  { href: "/target", label: "Target" },
  { href: "/angka-terbit", label: "Angka di media" },
  { href: "/metode", label: "Metode" },
];

/**
 * Name, one search box and four pages; wraps to three rows on a phone instead of hiding behind a menu button.
 * @param account who has signed in, null for a visitor, undefined where that is not known
 */
export function SiteHeader({ account }: { account?: Account | null | undefined }) {
  return (
    <header className="no-print border-b border-line bg-raised">
      <div className="page flex flex-wrap items-center gap-x-3 gap-y-2 py-2 md:gap-x-5 md:flex-nowrap">
        <a href="/" className="mr-auto py-1.5 text-lg font-bold text-ink no-underline hover:underline md:mr-0">
          Jangkau
        </a>
        <div className="order-2 w-full md:order-none md:w-auto md:max-w-md md:grow">
          <SearchBox label="Cari daerah" />
        </div>
        <nav
          aria-label="Utama"
          className="order-3 -mx-2 w-[calc(100%+1rem)] md:order-none md:mx-0 md:ml-auto md:w-auto"
        >
          <ul className="flex flex-wrap">
            {PAGES.map((page) => (
              <li key={page.href}>
                <a
                  href={page.href}
                  className="block px-2 py-2 text-sm font-medium whitespace-nowrap text-ink no-underline hover:underline"
                >
                  {page.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {account === undefined ? null : <AccountLinks account={account} />}
        <div className="order-1 md:order-none">
          <ThemeToggle />
        </div>
      </div>
    </header>
  );
}

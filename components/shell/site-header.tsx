import { SearchBox } from "./search-box";
import { ThemeToggle } from "./theme-toggle";
import { type Account, AccountLinks } from "./account-links";
import { FoundAccount } from "./found-account";
import { NavLinks } from "./nav-links";

const MENU = "menu-utama";

/**
 * Name, one search box, the pages, and the way in. On a phone all but name and search stand behind a button: a popover
 * of the browser, which opens without JavaScript and closes with Escape; from a desk's width on it is simply there.
 * @param account who has signed in; left out where the page is the same for everybody
 */
export function SiteHeader({ account }: { account?: Pick<Account, "name"> | undefined }) {
  return (
    <header className="site-header no-print">
      <div className="page">
        <a href="/" className="site-name">
          Jangkau
        </a>
        <SearchBox label="Cari daerah" />
        <button type="button" popoverTarget={MENU} className="menu-button">
          <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
            <path d="M2 5h16M2 10h16M2 15h16" stroke="currentColor" strokeWidth="1.75" />
          </svg>
          <span className="sr-only">Menu</span>
        </button>
        <div id={MENU} popover="auto" className="menu">
          <nav aria-label="Utama">
            <NavLinks />
          </nav>
          {account === undefined ? <FoundAccount /> : <AccountLinks account={account} />}
          <ThemeToggle />
        </div>
      </div>
    </header>
  );
}

import type { ReactNode } from "react";
import type { Account } from "./account-links";
import { PaperNote, SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import { SkipLink } from "./skip-link";

type PageFrameProps = {
  /** who has signed in; left out where the page is the same for everybody */
  account?: Pick<Account, "name">;
  /** the pages of whoever has signed in */
  links?: ReactNode;
  children: ReactNode;
};

/**
 * What stands around every page. Each group of pages puts it there itself, because only pages for staff may look at who
 * asks: all others are rendered once for everybody.
 */
export function PageFrame({ account, links, children }: PageFrameProps) {
  return (
    <>
      <SkipLink />
      <SiteHeader account={account} />
      {links}
      <PaperNote />
      <main id="isi" tabIndex={-1} className="page grow pt-(--page-top) pb-6 outline-none">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}

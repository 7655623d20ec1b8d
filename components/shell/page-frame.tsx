import type { ReactNode } from "react";
import type { Account } from "./account-links";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";
import { SkipLink } from "./skip-link";

type PageFrameProps = {
  account?: Account | null;
  /** the pages of whoever has signed in */
  links?: ReactNode;
  children: ReactNode;
};

/**
 * What stands around every page. Each group of pages puts it there itself, because the root layout may not look at
 * cookies: pages without an account stay static and shared.
 */
export function PageFrame({ account, links, children }: PageFrameProps) {
  return (
    <>
      <SkipLink />
      <SiteHeader account={account} />
      {links}
      <main id="isi" tabIndex={-1} className="page grow py-6 outline-none">
        {children}
      </main>
      <SiteFooter />
    </>
  );
}

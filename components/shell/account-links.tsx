/** Who has signed in, as far as pages for everybody say it. */
export type Account = {
  name: string;
  /** What the person can do where there are no figures yet. */
  work: { href: string; label: string }[];
};

/** The own start page and the way out, an ordinary form. */
export function AccountLinks({ account }: { account: Pick<Account, "name"> }) {
  return (
    <div className="account">
      <a href="/beranda" className="max-w-56 truncate lg:max-w-36" title={account.name}>
        {account.name}
      </a>
      <form action="/keluar" method="post">
        <button type="submit" className="button text-sm">
          Keluar
        </button>
      </form>
    </div>
  );
}

/** For whoever it is: the own start page, which asks visitors to sign in, and the way in. */
export function OpenLinks() {
  return (
    <div className="account">
      <a href="/beranda">Beranda</a>
      <a href="/masuk">Masuk</a>
    </div>
  );
}

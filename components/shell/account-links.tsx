/** Who has signed in, as far as the header says it. */
export type Account = { name: string };

const PLACE = "order-1 flex min-w-0 items-center gap-2 md:order-none";

/** The own start page and the way out, an ordinary form. */
export function AccountLinks({ account }: { account: Account }) {
  return (
    <div className={PLACE}>
      <a href="/beranda" className="max-w-24 truncate md:max-w-36 py-2 text-sm font-medium" title={account.name}>
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
    <div className={PLACE}>
      <a href="/beranda" className="px-1 py-2 text-sm font-medium">
        Beranda
      </a>
      <a href="/masuk" className="px-1 py-2 text-sm font-medium">
        Masuk
      </a>
    </div>
  );
}

/** Who has signed in, as far as the header says it. */
export type Account = { name: string };

/** "Masuk" for visitors; for everybody else the own start page and the way out, an ordinary form. */
export function AccountLinks({ account }: { account: Account | null }) {
  if (account === null) {
    return (
      <a href="/masuk" className="order-1 px-1 py-2 text-sm font-medium whitespace-nowrap md:order-none">
        Masuk
      </a>
    );
  }
  return (
    <div className="order-1 flex min-w-0 items-center gap-2 md:order-none">
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

"use client";

import { useAccount } from "./use-account";

/** Where a page has nothing yet: what whoever has signed in can do about it. Visitors see nothing. */
export function FoundWork() {
  const account = useAccount();
  if (account === null || account.work.length === 0) return null;
  return (
    <p className="no-print my-3 flex flex-wrap gap-x-4 gap-y-1">
      {account.work.map(({ href, label }) => (
        <a key={href} href={href}>
          {label}
        </a>
      ))}
    </p>
  );
}

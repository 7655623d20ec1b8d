"use client";

import { AccountLinks, OpenLinks } from "./account-links";
import { useAccount } from "./use-account";

/** The header's links on pages that are the same for everybody. */
export function FoundAccount() {
  const account = useAccount();
  return account === null ? <OpenLinks /> : <AccountLinks account={account} />;
}

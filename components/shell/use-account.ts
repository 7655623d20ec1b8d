import { useEffect, useState } from "react";
import { HINT_COOKIE } from "@/lib/auth/hint";
import type { Account } from "./account-links";

/**
 * Who has signed in, for parts of pages that are the same for everybody. Where a cookie says that somebody may have, the
 * server is asked who; visitors cost no request.
 * @returns null for a visitor, and until the server has answered
 */
export function useAccount(): Account | null {
  const [account, setAccount] = useState<Account | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    const look = () => void whoIsThere(gone.signal).then(setAccount);
    look();
    // A page that comes back out of the browser's memory may meet somebody else.
    const again = ({ persisted }: PageTransitionEvent) => {
      if (persisted) look();
    };
    addEventListener("pageshow", again, { signal: gone.signal });
    return () => {
      gone.abort();
    };
  }, []);
  return account;
}

/** @returns null also where the answer fails: the links for everybody lead on all the same */
async function whoIsThere(signal: AbortSignal): Promise<Account | null> {
  if (!document.cookie.split("; ").includes(`${HINT_COOKIE}=1`)) return null;
  try {
    const response = await fetch("/akun/siapa", { signal });
    return response.status === 200 ? ((await response.json()) as Account) : null;
  } catch {
    return null;
  }
}

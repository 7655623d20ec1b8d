import { openDb } from "@/lib/db/client";
import { makeUser, PASSWORD } from "../support/accounts";
import type { Site } from "./servers";

/** Makes an account and signs it in over HTTP. @returns the cookie of its session, which pages for staff let through */
export async function signInOver(site: Site): Promise<string> {
  const db = openDb(site.databaseUrl);
  const user = makeUser(db, "REGIONAL_OFFICE", { kind: "KANWIL", kanwilId: "jawa-timur" });
  const { email } = await user.finally(() => void db.$disconnect());
  const answer = await fetch(`${site.base}/masuk/kirim`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: site.base },
    body: new URLSearchParams({ email, sandi: PASSWORD }),
  });
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  await site.get("/beranda", cookie);
  return cookie;
}

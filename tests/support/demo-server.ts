import { afterAll, beforeAll, inject } from "vitest";
import type { Role } from "@/lib/access/schema";
import { openDemoSite, type DemoSite, type Sent, type Who } from "./demo-site";

const PATIENCE_MS = 400_000;

/** `openDemoSite` for the tests of a file. Call it at the top of the file. */
export function demoServer(env: Record<string, string> = {}) {
  let site: DemoSite | undefined;
  beforeAll(async () => {
    site = await openDemoSite(inject("seeded"), env);
  }, PATIENCE_MS);
  afterAll(() => site?.close());
  const present = () => {
    if (!site) throw new Error("demoServer() is usable inside tests and hooks only");
    return site;
  };
  return {
    ask: (method: string, path: string, sent?: Sent) => present().ask(method, path, sent),
    signIn: (account: { email: string; password: string }) => present().signIn(account),
    accountOf: (role: Role) => present().accountOf(role),
    query: <Row extends object>(sql: string, values?: unknown[]) => present().query<Row>(sql, values),
    content: () => present().content(),
    cookieOf: (who: Who) => present().cookieOf(who),
    get site() {
      return present();
    },
    get base() {
      return present().base;
    },
    get folder() {
      return present().folder;
    },
    get accounts() {
      return present().accounts;
    },
  };
}

import { randomBytes } from "node:crypto";
import { Client } from "pg";

/** A role for the application that owns nothing, on the server of a database; `letIn` gives it its rights. */
export async function roleFor(ownerUrl: string): Promise<{ url: string; remove: () => Promise<void> }> {
  const name = `aplikasi_${randomBytes(5).toString("hex")}`;
  const password = randomBytes(12).toString("hex");
  await onServer(ownerUrl, `CREATE ROLE ${name} LOGIN PASSWORD '${password}'`);
  const url = new URL(ownerUrl);
  Object.assign(url, { username: name, password });
  return { url: url.href, remove: () => onServer(ownerUrl, `DROP OWNED BY ${name}; DROP ROLE ${name}`) };
}

async function onServer(url: string, statements: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statements);
  } finally {
    await client.end();
  }
}

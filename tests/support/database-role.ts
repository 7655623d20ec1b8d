import { randomBytes } from "node:crypto";
import { onDatabase } from "@/lib/postgres/connection";

/** A role for the application that owns nothing, on the server of a database; `letIn` gives it its rights. */
export async function roleFor(ownerUrl: string): Promise<{ url: string; remove: () => Promise<void> }> {
  const name = `aplikasi_${randomBytes(5).toString("hex")}`;
  const password = randomBytes(12).toString("hex");
  await onDatabase(ownerUrl, (client) => client.query(`CREATE ROLE ${name} LOGIN PASSWORD '${password}'`));
  const url = new URL(ownerUrl);
  Object.assign(url, { username: name, password });
  const remove = async () => {
    await onDatabase(ownerUrl, (client) => client.query(`DROP OWNED BY ${name}; DROP ROLE ${name}`));
  };
  return { url: url.href, remove };
}

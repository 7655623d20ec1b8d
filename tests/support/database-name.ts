/** The same server and user with another database. */
export function withDatabaseName(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

export function databaseNameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

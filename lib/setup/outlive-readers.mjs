/**
 * Whoever reads what a program says may leave: a closed terminal, a pipe whose other end has ended. Without this each failed
 * line is an error that is reported by a line, and the server does nothing else, not even end.
 */
export function outliveReaders() {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
}

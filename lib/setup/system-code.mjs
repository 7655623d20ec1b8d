/**
 * The operating system's name for a failure, `ENOENT`.
 * @param {unknown} error
 * @returns {string | undefined} undefined for what is no failure of the system
 */
export function systemCode(error) {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

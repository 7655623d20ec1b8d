/**
 * A browser takes a cookie by the name `__Host-...` only from this very host by https, for all its paths, so that no
 * neighbour in the same domain can put one in its place.
 */
export function cookieName(name: string, isSecure: boolean): string {
  return isSecure ? `__Host-${name}` : name;
}

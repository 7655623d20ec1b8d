/** As long as any address of ours with all its filters; a longer one would make headers that servers refuse. */
export const LONGEST_WAY_BACK = 1000;

/** @param page where to go after signing in @returns the address of the page for signing in */
export function signInAddress(page: string): string {
  return page.length > LONGEST_WAY_BACK ? "/masuk" : `/masuk?ke=${encodeURIComponent(page)}`;
}

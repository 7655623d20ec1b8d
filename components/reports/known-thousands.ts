import type { ThousandsSign } from "@/lib/reports/rules/read-typed-count";

const nameOf = (person: string) => `jangkau ribuan ${person}`;

/** The sign for thousands that this person has once answered with; null while nobody has asked. */
export function knownThousands(person: string): ThousandsSign | null {
  try {
    const sign = localStorage.getItem(nameOf(person));
    return sign === "." || sign === "," ? sign : null;
  } catch {
    return null;
  }
}

/** Keeps the answer, so that the question comes once and not with every figure. */
export function rememberThousands(person: string, sign: string): void {
  try {
    if (sign !== "") localStorage.setItem(nameOf(person), sign);
  } catch {
    // Without storage the question comes again.
  }
}

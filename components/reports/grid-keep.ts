/** What was typed, and what stood there when it was. */
export type Draft = { text: string; base: string };

/**
 * What has been typed and not yet saved, in this browser's own storage. The storage may be full or forbidden: then the
 * server's copy is the only one.
 */
export function createKeep(prefix: string) {
  const keyOf = (name: string) => `${prefix} ${name}`;
  return {
    recall: (name: string) => attempt(() => JSON.parse(localStorage.getItem(keyOf(name)) ?? "null") as Draft | null),
    /** With what it was typed over, so that a later visit does not write over somebody else's. */
    remember: (name: string, draft: Draft) => {
      attempt(() => {
        localStorage.setItem(keyOf(name), JSON.stringify(draft));
      });
    },
    drop: (name: string) => {
      attempt(() => {
        localStorage.removeItem(keyOf(name));
      });
    },
  };
}

function attempt<T>(run: () => T): T | null {
  try {
    return run();
  } catch {
    return null;
  }
}

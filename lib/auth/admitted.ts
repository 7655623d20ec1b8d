import { AsyncLocalStorage } from "node:async_hooks";

// The server and what Next has built are loaded apart from each other: what they share is a property of the process.
const shared = globalThis as { __jangkauAdmitted?: AsyncLocalStorage<true> };
const admitted = (): AsyncLocalStorage<true> => (shared.__jangkauAdmitted ??= new AsyncLocalStorage());

/**
 * Renders a page that is kept for all who are let in. The server asks each of them first; no request can say of itself
 * that it has been asked.
 */
export function asAdmitted<T>(render: () => T): T {
  return admitted().run(true, render);
}

/** Whether what runs now renders such a page. */
export function isAdmitted(): boolean {
  return admitted().getStore() === true;
}

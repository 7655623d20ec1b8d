import type { Lock } from "./lock.mjs";

export function dataFolder(): string;
export function takeDataLock(): Lock;

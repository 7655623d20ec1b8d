import type { Progress } from "./progress.mjs";

export const root: string;
export const workLock: string;
export function prepare(progress: Progress, options?: { quiet?: boolean }): Promise<void>;

export type Holder = { pid: number; identity: string; address?: string };
export type Lock = { note(notes: { address?: string }): void; release(): void };

export function takeLock(file: string): { lock: Lock; holder?: undefined } | { lock?: undefined; holder: Holder };
export function waitForLock(file: string, onWait: (holder: Holder) => void): Promise<Lock>;

export function isAlive(pid: number): boolean;
export function identityOf(pid: number): string;
export function commandLineOf(pid: number): string;
export function ownChildren(): number[];

export function installedCompletely(root: string): boolean;
export function installDependencies(root: string): Promise<void>;

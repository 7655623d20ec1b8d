declare module "vitest" {
  interface ProvidedContext {
    /** Of a migrated database with the reference seed that nobody connects to: only to be cloned. */
    templateUrl: string;
    /** Where the browser tests' server answers, without a slash at the end. */
    baseUrl: string;
    /** The folder of a run for data folders that are seeded once and copied (seeded-folder.ts). */
    seeded: string;
  }
}

export {};

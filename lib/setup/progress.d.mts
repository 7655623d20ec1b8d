export type Progress = {
  note: (line: string) => void;
  line: (text: string) => void;
  step: (title: string, run: () => Promise<string | void>) => Promise<void>;
};

export class PlainFailure extends Error {}
export function progressOn(stream: NodeJS.WritableStream, total: number): Progress;
export const silentProgress: Progress;
export function duration(milliseconds: number): string;
export function tellFailure(error: unknown): void;

import { now } from "@/lib/core/clock";
import { endOfDay, knownWords, pastDay, type KnownDay } from "@/lib/core/known-day";
import type { TableFile } from "@/lib/core/table-file";

/** Up to when what is answered was known: the day as it was asked for and its last moment; both null are now. */
export type KnownMoment = { day: KnownDay | null; at: Date | null };

/** @throws AppError invalid-input for a day that has not come yet */
export function knownMoment({ knownAt }: { knownAt?: KnownDay | undefined }): KnownMoment {
  const day = pastDay(knownAt, now());
  return { day, at: endOfDay(day) };
}

const KNOWN = "Diketahui";

/** @returns the file, which says in its name, its title and its notes of which day it is */
export function asKnown(file: TableFile, day: KnownDay | null): TableFile {
  if (day === null) return file;
  return {
    ...file,
    name: nameAsKnown(file.name, day),
    title: `${file.title}. ${knownWords(day)}`,
    about: [...file.about.filter(([label]) => label !== KNOWN), [KNOWN, knownWords(day)]],
  };
}

/** @returns `cakupan-2025-09-diketahui-2026-11-12` */
export function nameAsKnown(name: string, day: KnownDay | null): string {
  return day === null ? name : `${name}-diketahui-${day}`;
}

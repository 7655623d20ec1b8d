import { AppError } from "@/lib/core/errors";
import { EFFORT_STEPS, type EffortStep, type SteppedEffort } from "../schema";
import { kindIn } from "./effort-form";

/** The page on which the efforts of a region are kept; the list where the code is none. */
export function deskPath(regionCode: string): string {
  return /^\d{2}(\.\d{2})?$/.test(regionCode) ? `/upaya/${regionCode}` : "/upaya";
}

/** What a page says after a step. */
export const STEP_DONE: Record<SteppedEffort["step"], string> = {
  submit: "Dikirim untuk diperiksa.",
  withdraw: "Kiriman ditarik; dapat diubah lagi.",
  return: "Dikembalikan kepada pengirimnya dengan alasannya.",
  approve: "Disetujui; tampil di halaman daerah.",
  discard: "Konsep dibuang.",
};

/** What the button of a step says. */
export const STEP_WORDS: Record<EffortStep, string> = {
  save: "Ubah",
  submit: "Kirim",
  withdraw: "Tarik kiriman",
  return: "Kembalikan",
  approve: "Setujui",
  discard: "Buang konsep",
};

/** @throws AppError invalid-input where the form was not made by a page of ours */
export function readStepForm(get: (name: string) => string): SteppedEffort {
  const kind = kindIn(get("jenis"));
  const step = EFFORT_STEPS.find((each) => each === get("langkah"));
  if (kind === null || step === undefined || step === "save")
    throw new AppError("invalid-input", "Formulir ini tidak lengkap; buka halamannya lagi.");
  return {
    ...{ key: { regionCode: get("daerah"), kind, key: get("kunci") }, seen: get("seen"), step, reason: get("alasan") },
  };
}

import { AppError } from "@/lib/core/errors";
import type { Indicator } from "../schema";

export const DEFAULT_INDICATOR = "employed";

/** @param code an indicator's code or its reference code, for example `06.02.021` @throws AppError invalid-input */
export function indicatorBy(indicators: readonly Indicator[], code: string): Indicator {
  const found = indicators.find((indicator) => indicator.code === code || indicator.referenceCode === code);
  if (found) return found;
  throw new AppError("invalid-input", "Periksa parameter yang disebut di bawah ini.", [
    {
      field: "indicator",
      message: `Definisi tidak dikenal. Yang dikenal: ${indicators.map((indicator) => indicator.code).join(", ")}.`,
    },
  ]);
}

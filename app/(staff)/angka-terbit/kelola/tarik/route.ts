import { withdrawFigure } from "@/lib/published/commands/figures";
import { figureStep } from "../figure-step";

export const POST = figureStep("alasan_tarik", "Angka sudah ditarik.", withdrawFigure);

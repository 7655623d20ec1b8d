import { withdrawReading } from "@/lib/published/commands/readings";
import { figureStep } from "../figure-step";

export const POST = figureStep("alasan_lepas", "Penerimaan bacaan sudah ditarik.", withdrawReading);

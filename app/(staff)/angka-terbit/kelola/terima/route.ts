import { acceptFoundReading } from "@/lib/coverage/commands/accept-reading";
import { figureStep } from "../figure-step";

export const POST = figureStep("alasan_terima", "Bacaan sudah diterima.", acceptFoundReading);

import { AppError } from "@/lib/core/errors";

/**
 * Takes one of many steps, so that a refusal of it does not keep the others.
 * @returns why it was refused, in Indonesian, null where it was taken
 */
export async function tryStep(step: () => Promise<void>): Promise<string | null> {
  try {
    await step();
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

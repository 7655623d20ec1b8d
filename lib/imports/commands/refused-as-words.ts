import { AppError } from "@/lib/core/errors";
import { describeRejection } from "../format/describe-result";
import { FileRefused, reject } from "../messages";

/**
 * Reads a file for somebody at a page.
 * @throws AppError invalid-input with the numbered refusal, of the file or of the server that is busy with others
 */
export async function refusedAsWords<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof FileRefused) throw new AppError("invalid-input", describeRejection(error.rejection).trim());
    if (error instanceof AppError && error.code === "unavailable")
      throw new AppError("unavailable", reject("I.106", null, null).message);
    throw error;
  }
}

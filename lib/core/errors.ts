/** The closed set of ways a request can fail; each is mapped once to an HTTP status in `lib/core/problem.ts`. */
export type ErrorCode =
  "invalid-input" | "unauthenticated" | "forbidden" | "not-found" | "conflict" | "too-many" | "unavailable";

/** An expected failure with a message in Indonesian that may be shown to the user. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: { field: string; message: string }[] = [],
  ) {
    super(message);
    this.name = "AppError";
  }
}

import type { z } from "zod";
import { inOneLine } from "@/lib/core/unseen";
import { quote } from "@/lib/core/quote";
import { bpsRefusal } from "../messages";

type Body = Record<string, unknown>;

/**
 * Takes an answer of the server apart. Its HTTP status says little: errors come as 200 with `status: "Error"` in the
 * body, an absent table as `data-availability: "list-not-available"`, a blocked caller as a web page.
 * @returns the body; null where it is empty, which is worth another try
 * @throws BpsRefused B.005, B.007, B.008
 */
export function readAnswer(text: string, hide: (text: string) => string): Body | null {
  const written = text.replace(/^\uFEFF/, "").trim();
  if (written === "" || written === "null") return null;
  if (written.startsWith("<")) throw bpsRefusal("B.005");
  let body: unknown;
  try {
    body = JSON.parse(written);
  } catch {
    throw bpsRefusal("B.007", { what: "bukan JSON" });
  }
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw bpsRefusal("B.007", { what: "bukan objek" });
  const { status, message, message2 } = body as Body;
  if (status !== "OK") {
    const said = [message2, message].find((one) => typeof one === "string" && one.trim() !== "");
    throw bpsRefusal("B.008", {
      said: quote(hide(inOneLine(typeof said === "string" ? said : `status ${String(status)}`))),
    });
  }
  return body as Body;
}

/** @returns whether the server says that it has what was asked for; a list ends that way, too */
export function isAvailable(body: Body): boolean {
  const availability = body["data-availability"];
  return typeof availability !== "string" || !availability.includes("not");
}

/** @throws BpsRefused B.007 that names the first field that is otherwise */
export function ofShape<T extends z.ZodType>(schema: T, value: unknown): z.infer<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw bpsRefusal("B.007", { what: `bagian ${parsed.error.issues[0]!.path.join(".") || "data"}` });
}

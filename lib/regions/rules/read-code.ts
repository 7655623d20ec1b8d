/**
 * A region's code as written, without saying yet in which system.
 * `whole`: two or four digits, all there. `short`: `11.1`, which has lost a zero before or behind its last digit.
 * `none`: nothing written, or the 0 that stands for "all of the province". `unreadable`: something else.
 */
export type WrittenCode =
  | { form: "none"; isWholeArea: boolean }
  | { form: "whole"; digits: string; dotted: boolean }
  | { form: "short"; province: string; digit: string }
  | { form: "unreadable" };

/** What is written where there is no code. */
const ABSENT = /^[-–—.…]*$/;

/** @param text `35.74`, `3574`, `35-74`, `35.74.`, `3574.0`, `="11.10"`, `'11.10`; `3500` is the province 35 */
export function readCode(text: string | null | undefined): WrittenCode {
  const bare = (text ?? "")
    .trim()
    .replace(/^="(.*)"$/, "$1")
    .replace(/^['"`’]+|['"]+$/g, "");
  const plain = bare
    .replace(/\s*[.,\-/_\s]\s*/g, ".")
    .replace(/\.+$/, "")
    .replace(/^(\d{1,4})\.0+$/, "$1");
  if (ABSENT.test(plain)) return { form: "none", isWholeArea: false };
  if (plain === "0") return { form: "none", isWholeArea: true };
  const [, province, dot, part] = /^(\d{2})(\.?)(\d{2})?$/.exec(plain) ?? [];
  if (province !== undefined && (part !== undefined || dot === "")) {
    const isProvince = part === undefined || part === "00";
    return { form: "whole", digits: isProvince ? province : province + part, dotted: dot === "." };
  }
  const short = /^(\d{2})\.(\d)$/.exec(plain);
  if (short) return { form: "short", province: short[1]!, digit: short[2]! };
  return { form: "unreadable" };
}

export function isReadable(code: WrittenCode): boolean {
  return code.form === "whole" || code.form === "short";
}

/** A dot between province and regency is how Kemendagri writes. */
export function isDotted(code: WrittenCode): boolean {
  return code.form === "short" || (code.form === "whole" && code.dotted);
}

export function isOfProvince(code: WrittenCode): boolean {
  return code.form === "whole" && code.digits.length === 2;
}

import { formatCount } from "@/lib/core/numbers";
import type { ImportPlan } from "@/lib/imports/schema/import-plan";
import { READING_FORM } from "./reading-form";

/** Asks once what the sign in all doubtful figures of the file means; nothing where none is in doubt. */
export function ThousandsQuestion({ read: { batch, plan } }: { read: ImportPlan }) {
  const doubtful = plan.lines.filter(({ code }) => code === "I.203").length;
  if (doubtful === 0 || batch.choice.thousands !== null) return null;
  return (
    <p className="my-3 flex max-w-[90ch] flex-wrap items-center gap-2 rounded border border-l-4 border-accent bg-accent-soft px-3 py-2">
      {/* Enter in a field of that form presses its first button, which must not be an answer that nobody has given. */}
      <button type="submit" form={READING_FORM} tabIndex={-1} aria-hidden className="sr-only">
        Baca ulang
      </button>
      <span>
        <strong>{formatCount(doubtful)} angka dapat dibaca dua cara.</strong> Dalam berkas ini, tanda ribuannya:
      </span>
      <button type="submit" form={READING_FORM} name="ribuan" value="." className="button">
        titik: 1.234 orang
      </button>
      <button type="submit" form={READING_FORM} name="ribuan" value="," className="button">
        koma: 1,234 orang
      </button>
    </p>
  );
}

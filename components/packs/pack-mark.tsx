import type { Pack } from "@/lib/packs/schema";

/** How much of a pack is simulated; nothing where none is. */
export function PackMark({ pack: { mark } }: { pack: Pick<Pack, "mark"> }) {
  return mark === null ? null : (
    <p className="mb-2">
      Angka: <strong>{mark}</strong>.
    </p>
  );
}

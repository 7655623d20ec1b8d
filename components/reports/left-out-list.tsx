import type { LeftOut } from "@/lib/reports/rules/paste/matched-block";

/** What of a pasted block is not in the form, each with its reason. */
export function LeftOutList({ left }: { left: readonly LeftOut[] }) {
  if (left.length === 0) return null;
  return (
    <div className="text-sm">
      <p className="text-below">{left.length} bagian blok tidak dimasukkan:</p>
      <ul className="list-disc pl-5">
        {left.map(({ what, why }, index) => (
          <li key={index}>
            {what}: {why}
          </li>
        ))}
      </ul>
    </div>
  );
}

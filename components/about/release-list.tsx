import { formatDay } from "@/lib/core/moment";
import type { Release } from "@/lib/about/releases";

/** What changed for people, release by release. */
export function ReleaseList({ releases }: { releases: readonly Release[] }) {
  return releases.map(({ version, day, changes }) => (
    <div key={version} className="mb-3 max-w-[80ch]">
      <h3>
        {version}, {formatDay(new Date(day))}
      </h3>
      <ul className="mt-1 list-disc space-y-1 pl-5">
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </div>
  ));
}

import { formatCount } from "@/lib/core/numbers";
import { licenceWords } from "@/lib/about/licence-names";
import { type Package, refOf } from "@/lib/about/package-lock";

/** Packages under each licence, the most first; the long lists are behind their number. */
export function PackageLicences({ packages }: { packages: readonly Package[] }) {
  const groups = new Map<string, Package[]>();
  for (const one of packages) groups.set(one.licence, [...(groups.get(one.licence) ?? []), one]);
  const most = [...groups].sort(([one, a], [other, b]) => b.length - a.length || (one < other ? -1 : 1));
  return most.map(([licence, found]) => (
    <details key={licence} className="border-b border-line py-1">
      <summary>
        {licenceWords(licence)}: {formatCount(found.length)} paket
      </summary>
      <p className="my-1 text-sm text-muted [overflow-wrap:anywhere]">{found.map(refOf).join(", ")}</p>
    </details>
  ));
}

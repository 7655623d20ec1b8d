import { Section } from "@/components/ui/section";
import { hrefOf } from "@/lib/regions/rules";
import type { OwnRegions } from "@/lib/users/rules/listings";

/** The regencies of one's scope, each with its page; nothing for those who see all of them. */
export function OwnRegionList({ regions }: Pick<OwnRegions, "regions">) {
  if (regions.length === 0) return null;
  return (
    <Section id="daerah" title={`${regions.length} daerah Anda`} lead="Menurut pembagian cabang yang berlaku hari ini.">
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,16rem),1fr))] gap-x-5 gap-y-1">
        {regions.map(({ code, name, level }) => (
          <li key={code}>
            <a href={hrefOf({ code, level })}>{name}</a> <span className="text-sm text-muted">{code}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

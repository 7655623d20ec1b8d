import { Section } from "@/components/ui/section";
import { packHref } from "@/lib/packs/format/pack";
import type { Pack } from "@/lib/packs/schema";
import { PackMark } from "./pack-mark";

/** What a pack says in sentences, without its tables: how far it has come, who is off track, and what changed since the one before. */
export function PackSummary({ pack }: { pack: Pack }) {
  return (
    <Section
      id="paket"
      title={pack.title}
      actions={
        <>
          <a href={packHref(pack)}>Buka paket</a>
          <a href={packHref(pack, "paket.pdf")}>PDF</a>
          <a href={packHref(pack, "paket.xlsx")}>Excel</a>
        </>
      }
    >
      <PackMark pack={pack} />
      <dl>
        {pack.sections
          .filter(({ lines }) => lines.length > 0)
          .map(({ key, title, lines }) => (
            <div key={key} className="mb-2">
              <dt className="font-semibold">{title}</dt>
              {lines.map((line) => (
                <dd key={line} className="max-w-[80ch]">
                  {line}
                </dd>
              ))}
            </div>
          ))}
      </dl>
    </Section>
  );
}

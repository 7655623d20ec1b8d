import { Section } from "@/components/ui/section";
import { formerText } from "@/lib/coverage/format/former";
import type { Reading } from "@/lib/coverage/rules/reading";

type FormerSectionProps = { reading: Pick<Reading, "former" | "regions"> & { region: { code: string } } };

/** What was counted before a province was divided, on the pages of its parts and of the nation; nothing elsewhere. */
export function FormerSection({ reading }: FormerSectionProps) {
  const paragraphs = formerText(reading.former, reading.region, reading.regions);
  if (paragraphs.length === 0) return null;
  return (
    <Section id="sebelum-pemekaran" title="Sebelum pemekaran provinsi">
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className="mt-2 max-w-[80ch]">
          {paragraph}
        </p>
      ))}
    </Section>
  );
}

import { Section } from "@/components/ui/section";
import { KIND_WORDS } from "@/lib/efforts/format/effort-words";
import { EFFORT_KINDS, type EffortVersion } from "@/lib/efforts/schema";
import { EffortLines } from "./effort-lines";

type RegionEffortsProps = {
  efforts: readonly EffortVersion[];
  /** whether simulated ones stand beside others and are marked one by one */
  marks: boolean;
};

/** What a region does for its workers: its groups, rules and money, each with of when it is and where it is from. */
export function RegionEfforts({ efforts, marks }: RegionEffortsProps) {
  if (efforts.length === 0) return null;
  return (
    <Section
      id="upaya"
      title="Kelompok pekerja, peraturan, dan dana"
      lead="Anggota satu kelompok dapat terhitung dalam segmen mana pun, jadi kelompok tidak dijumlahkan ke cakupan."
    >
      <div className="gap-x-10 lg:columns-2">
        {EFFORT_KINDS.map((kind) => {
          const own = efforts.filter((effort) => effort.kind === kind);
          return own.length === 0 ? null : (
            <div key={kind} className="mb-4">
              <h3>{KIND_WORDS[kind]}</h3>
              <EffortLines efforts={own} marks={marks} />
            </div>
          );
        })}
      </div>
    </Section>
  );
}

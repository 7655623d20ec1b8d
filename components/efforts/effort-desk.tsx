import type { RefusedForm } from "@/components/forms/refused-form";
import { Section } from "@/components/ui/section";
import { KIND_WORDS } from "@/lib/efforts/format/effort-words";
import { EFFORT_KINDS, type EffortKind, type WorkedEffort } from "@/lib/efforts/schema";
import { WorkedEffortItem } from "./worked-effort";

type DeskProps = {
  efforts: readonly WorkedEffort[];
  /** what the reader may add to */
  kinds: readonly EffortKind[];
  path: string;
  refused: RefusedForm;
};

/** The efforts of a region by kind, each with its state and what can be done with it. */
export function EffortDesk({ efforts, kinds, path, refused }: DeskProps) {
  return EFFORT_KINDS.map((kind) => {
    const own = efforts.filter(({ newest }) => newest.kind === kind);
    return (
      <Section
        key={kind}
        id={kind.toLowerCase()}
        title={KIND_WORDS[kind]}
        actions={
          kinds.includes(kind) ? (
            <a href={`${path}/isi?jenis=${kind}`} aria-label={`Tambah: ${KIND_WORDS[kind]}`}>
              tambah
            </a>
          ) : null
        }
      >
        {own.length === 0 ? <p className="text-muted">Belum ada yang dicatat.</p> : null}
        <ul className="flex flex-col gap-2">
          {own.map((effort) => (
            <WorkedEffortItem key={effort.newest.key} effort={effort} path={path} refused={refused} />
          ))}
        </ul>
      </Section>
    );
  });
}

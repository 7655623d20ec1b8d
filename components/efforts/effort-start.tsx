import { Section } from "@/components/ui/section";
import { effortName } from "@/lib/efforts/format/effort-words";
import { OLD_AFTER, type EffortWork } from "@/lib/efforts/rules/work";

type StartProps = { work: EffortWork | null; waiting: number | null };

/** What awaits somebody about the efforts of their regions; nothing where nothing does. */
export function EffortStart({ work, waiting }: StartProps) {
  const isIdle = (waiting ?? 0) === 0 && (work === null || work.returned.length + work.drafts + work.old === 0);
  if (work === null && isIdle) return null;
  return (
    <Section
      id="upaya"
      title="Upaya daerah"
      lead="Kelompok pekerja, peraturan, dan dananya."
      actions={<a href="/upaya">buka upaya daerah</a>}
    >
      {isIdle ? <p>Tidak ada yang menunggu.</p> : null}
      <ul className="list-disc pl-5">
        {waiting ? <li>{waiting} upaya menunggu pemeriksaan Anda.</li> : null}
        {work?.returned.map(({ regionCode, kind, key, said, returnReason }) => (
          <li key={`${regionCode} ${kind} ${key}`}>
            <a href={`/upaya/${regionCode}`}>{effortName(said)}</a> dikembalikan: {returnReason}
          </li>
        ))}
        {work && work.drafts > 0 ? <li>{work.drafts} konsep belum dikirim.</li> : null}
        {work && work.old > 0 ? (
          <li>
            {work.old} kelompok lebih dari {OLD_AFTER} bulan belum diperbarui.
          </li>
        ) : null}
      </ul>
    </Section>
  );
}

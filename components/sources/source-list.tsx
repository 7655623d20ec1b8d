import { SimulatedBadge, Badge } from "@/components/ui/badge";
import { formatDate } from "@/lib/core/period";
import type { Source } from "@/lib/sources/schema";

/** Where the figures on a page come from, each with its file's fingerprint or address. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  // A simulated source is marked where it stands beside others; where there is no other, the page says it once.
  const isMixed = sources.some(({ kind }) => kind !== "SIMULATED");
  if (sources.length === 0) return <p className="text-muted">Belum ada sumber: belum ada angka.</p>;
  return (
    <ul className="space-y-2">
      {sources.map((source) => (
        <li key={source.id}>
          {source.url ? <a href={source.url}>{source.title}</a> : <strong>{source.title}</strong>}{" "}
          {isMixed || source.kind !== "SIMULATED" ? <KindBadge kind={source.kind} /> : null}
          <span className="block text-sm text-muted">
            {[
              source.publisher ? `penerbit ${source.publisher}` : null,
              source.dated ? `tertanggal ${formatDate(source.dated)}` : null,
              source.fileName ? `berkas ${source.fileName}` : null,
            ]
              .filter((part) => part !== null)
              .join(" · ")}
            {source.fileSha256 ? <span className="block break-all">SHA-256 {source.fileSha256}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

function KindBadge({ kind }: { kind: Source["kind"] }) {
  switch (kind) {
    case "SIMULATED":
      return <SimulatedBadge />;
    case "OFFICIAL":
      return <Badge tone="neutral">resmi</Badge>;
    case "PUBLISHED":
      return <Badge tone="neutral">terbitan</Badge>;
  }
}

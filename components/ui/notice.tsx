import type { ReactNode } from "react";

type NoticeTone = "info" | "warning" | "missing";

const LOOK: Record<NoticeTone, { box: string; word: string }> = {
  info: { box: "border-accent bg-accent-soft", word: "Keterangan" },
  warning: { box: "border-below bg-below-soft", word: "Perhatian" },
  missing: { box: "border-missing border-dotted bg-raised", word: "Belum ada angka" },
};

/** Something the reader must know before reading on; the first word says how serious it is. */
export function Notice({ tone = "info", title, children }: { tone?: NoticeTone; title?: string; children: ReactNode }) {
  const look = LOOK[tone];
  return (
    <div className={`keep-together my-3 max-w-[90ch] rounded border border-l-4 px-3 py-2 ${look.box}`}>
      <p>
        <strong>{title ?? look.word}.</strong> {children}
      </p>
    </div>
  );
}

import type { Note } from "@/lib/http/note";

/** What became of the form that was sent; read out by screen readers as the page opens. */
export function FormNote({ note }: { note: Note | null }) {
  if (!note) return null;
  const look = note.tone === "done" ? "border-met bg-met-soft" : "border-below bg-below-soft";
  return (
    <p
      role={note.tone === "done" ? "status" : "alert"}
      className={`my-3 max-w-[75ch] rounded border border-l-4 px-3 py-2 ${look}`}
    >
      <strong>{note.tone === "done" ? "Selesai" : "Tidak berhasil"}.</strong> {note.message}
    </p>
  );
}

import type { Sentence } from "@/lib/core/sentence";

/** Draws a sentence: its figure strong, its links as links. */
export function SentenceText({ sentence }: { sentence: Sentence }) {
  return sentence.map((part, index) => {
    if (typeof part === "string") return part;
    if ("strong" in part) return <strong key={index}>{part.strong}</strong>;
    return (
      <a key={index} href={part.href}>
        {part.link}
      </a>
    );
  });
}

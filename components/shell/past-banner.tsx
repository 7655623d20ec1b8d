import { knownWords, type KnownDay } from "@/lib/core/known-day";

type BannerProps = {
  /** null on a page of now, which needs none */
  day: KnownDay | null;
  /** the same page as it is now */
  latest: string;
};

/** Says of which day a page is, on paper too, and leads back. */
export function PastBanner({ day, latest }: BannerProps) {
  if (day === null) return null;
  return (
    <p className="band" data-known={day}>
      <strong>{knownWords(day)}</strong>
      <span className="no-print">
        {" · "}
        <a href={latest}>kembali ke yang terbaru</a>
        {" · "}
        <a href={`/perubahan?dari=${day}`}>apa yang berubah sejak itu</a>
      </span>
    </p>
  );
}

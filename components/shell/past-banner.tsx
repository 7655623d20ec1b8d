import { Fragment } from "react";
import { addressOf } from "@/lib/core/address";
import { knownWords, type KnownDay } from "@/lib/core/known-day";
import { PUBLIC_PAGES } from "./public-pages";

type BannerProps = {
  /** null on a page of now, which needs none */
  day: KnownDay | null;
  /** the same page as it is now */
  latest: string;
};

/** Says of which day a page is, on paper too, leads back, and to the other pages of the menu as of that day: the menu itself is of now. */
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
        {" · hari yang sama: "}
        {PUBLIC_PAGES.map(({ href, label }, index) => (
          <Fragment key={href}>
            {index === 0 ? null : ", "}
            <a href={addressOf(href, { diketahui: day })}>{label}</a>
          </Fragment>
        ))}
      </span>
    </p>
  );
}

import { FoundWork } from "@/components/shell/found-work";
import { Notice } from "@/components/ui/notice";
import { Headline } from "@/components/ui/section";
import { SentenceText } from "@/components/ui/sentence";
import { formatPeriod, type Period } from "@/lib/core/period";
import { wordsOf, type Sentence } from "@/lib/core/sentence";
import { noFiguresText } from "@/lib/coverage/format/no-figures";
import { hrefIn, type View } from "@/lib/coverage/rules/view";

type NoFiguresProps = {
  title: string;
  view: View;
  path: string;
  /** "daerah ini", "wilayah ini" */
  place: string;
  /** what is known all the same */
  known?: readonly Sentence[];
  children: React.ReactNode;
};

/** A page of a place without any figure: it says so, and where there are figures. The children choose what is shown. */
export function NoFigures({ title, view, path, place, known = [], children }: NoFiguresProps) {
  const isReal = view.data === "real";
  return (
    <>
      {children}
      <Headline title={title}>{noFiguresText(view, place)}</Headline>
      <FoundWork />
      {known.map((sentence) => (
        <p key={wordsOf(sentence)} className="mt-1">
          <SentenceText sentence={sentence} />
        </p>
      ))}
      {isReal ? (
        <Notice tone="missing">
          Semua angka yang ada untuk {place} adalah simulasi. <AllData view={view} path={path} />
        </Notice>
      ) : null}
    </>
  );
}

type EmptyMonthProps = { view: View; path: string; standard: Period | null };

/** A month without a figure: whether there are others. */
export function EmptyMonth({ view, path, standard }: EmptyMonthProps) {
  return (
    <Notice tone="missing">
      {view.data === "real" ? "Tidak ada angka nyata untuk bulan ini. " : "Tidak ada angka untuk bulan ini. "}
      {standard && standard !== view.period ? (
        <>
          Bulan yang lebih lengkap: <a href={hrefIn(view, path, { period: standard })}>{formatPeriod(standard)}</a>
          .{" "}
        </>
      ) : null}
      {view.data === "real" ? <AllData view={view} path={path} /> : null}
    </Notice>
  );
}

function AllData({ view, path }: { view: View; path: string }) {
  return (
    <>
      Untuk melihat simulasi pilih <a href={hrefIn({ ...view, data: "all" }, path)}>Data: semua</a>.
    </>
  );
}

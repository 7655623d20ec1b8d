import { readFileSync } from "node:fs";
import path from "node:path";
import { ImageResponse } from "next/og";
import type { SearchParams } from "@/lib/core/reading-parameters";
import { previewOf, type Preview } from "@/lib/coverage/format/preview";
import { readOnce } from "./read-once";

const SIZE = { width: 1200, height: 630 };
const FONTS = "node_modules/@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-latin";

/** The drawing library reads no style sheet and no woff2, so colours and letters are read from their files, once. */
function readMaterials() {
  const tokens = readFileSync(path.join(process.cwd(), "app/tokens.css"), "utf8");
  const colour = (name: string) => new RegExp(`--${name}: light-dark\\((#\\w+)`).exec(tokens)![1]!;
  const font = (weight: 400 | 700) => ({
    ...{ name: "Jakarta", weight, style: "normal" as const },
    data: readFileSync(path.join(process.cwd(), `${FONTS}-${weight}-normal.woff`)),
  });
  return {
    colours: {
      surface: colour("surface"),
      ink: colour("ink"),
      muted: colour("ink-muted"),
      line: colour("line"),
      below: colour("below"),
      met: colour("met"),
    },
    fonts: [font(400), font(700)],
  };
}

let materials: ReturnType<typeof readMaterials> | undefined;

/** @returns the picture that chats show of a region's page, 1200 × 630; 404 for an unknown region */
export async function previewPicture(code: string, request: Request): Promise<Response> {
  const params = Object.fromEntries(new URL(request.url).searchParams) as SearchParams;
  const reading = await readOnce(code, params);
  if (!reading) return new Response(null, { status: 404 });
  const { colours, fonts } = (materials ??= readMaterials());
  const drawn = new ImageResponse(<Picture preview={previewOf(reading)} colours={colours} />, { ...SIZE, fonts });
  return new Response(await drawn.arrayBuffer(), { headers: { "content-type": "image/png" } });
}

type PictureProps = { preview: Preview; colours: ReturnType<typeof readMaterials>["colours"] };

function Picture({ preview, colours }: PictureProps) {
  const { place, month, known, number, sentence, mark, coverage, target } = preview;
  const reached = coverage !== null && target !== null && coverage >= target;
  const column = { display: "flex", flexDirection: "column" } as const;
  return (
    <div
      style={{
        ...column,
        ...{ width: "100%", height: "100%", padding: 64, justifyContent: "space-between" },
        ...{ background: colours.surface, color: colours.ink, fontFamily: "Jakarta" },
      }}
    >
      <div style={column}>
        <div style={{ fontSize: 44, fontWeight: 700 }}>{place}</div>
        {number === null ? null : (
          <div style={{ fontSize: 170, fontWeight: 700, lineHeight: 1.1, letterSpacing: -6 }}>{number}</div>
        )}
        <div style={{ fontSize: 34, lineHeight: 1.35, marginTop: number === null ? 40 : 0 }}>{sentence}</div>
      </div>
      {coverage === null || coverage > 1 ? null : (
        <div style={{ display: "flex", position: "relative", height: 20, borderRadius: 10, background: colours.line }}>
          <div
            style={{
              width: `${coverage * 100}%`,
              borderRadius: 10,
              background: reached ? colours.met : colours.below,
            }}
          />
          {target === null ? null : (
            <div
              style={{
                ...{ position: "absolute", left: `${Math.min(100, target * 100)}%`, top: -12 },
                ...{ width: 5, height: 44, background: colours.ink },
              }}
            />
          )}
        </div>
      )}
      <div style={{ display: "flex", justifyContent: "space-between", fontSize: 28, color: colours.muted }}>
        <div>{["Jangkau", month, known].filter((part) => part !== null).join(" · ")}</div>
        <div style={{ color: colours.below, fontWeight: 700 }}>{mark ?? ""}</div>
      </div>
    </div>
  );
}

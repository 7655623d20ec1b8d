import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { sheetExample } from "@/tests/support/sheet-example";
import { textsOf } from "@/tests/support/pdf";
import { sheetTask } from "../sheets/format/drawing";
import { printable } from "./printable";
import { openTypesetter, type Typesetter } from "./typesetter";

const opened: Typesetter[] = [];
const open = (...options: Parameters<typeof openTypesetter>) => {
  const typesetter = openTypesetter(...options);
  opened.push(typesetter);
  return typesetter;
};
const saying = (...lines: string[]) =>
  sheetTask(sheetExample({ sections: [{ key: "x", title: "Bagian", lines, aside: null }] }));
const plain = saying("kalimat");
const solid = (text: string) => text.replace(/\s/g, "");

afterEach(() => {
  for (const typesetter of opened.splice(0)) typesetter.close();
});

describe("a typesetter", () => {
  it("prints any text as it is, never as markup, as far as the typeface has its letters", async () => {
    const { typeset } = open();
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.constantFrom(
        "#panic()",
        "$x^2$",
        "*a* _b_ `c`",
        "= Judul",
        "\\u{1}",
        '"]; #read("/etc/passwd")',
        "<l> @l //k",
        "~",
      ),
    );
    const lines = fc.array(text, { minLength: 5, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(lines, async (said) => {
        const [page, ...more] = await textsOf(await typeset(saying(...said)));
        expect(more).toEqual([]);
        for (const line of said) expect(solid(page!)).toContain(solid(printable(line)));
      }),
      { numRuns: 12 },
    );
  });

  it("makes the same bytes of the same sheet, also after it was started anew", async () => {
    const { typeset } = open({ memory: 1 });
    const [one, other] = [await typeset(plain), await typeset(plain)];
    expect(one.equals(other)).toBe(true);
    expect(one.subarray(0, 5).toString()).toBe("%PDF-");
  });

  it("sets a page that is fuller than it should be smaller, and says when nothing helps", async () => {
    const { typeset } = open();
    const many = (count: number) => saying(...Array.from({ length: count }, (_, index) => `Baris ${index}.`));
    const texts = await textsOf(await typeset(many(55)));
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain("Baris 54.");
    await expect(typeset(many(500))).rejects.toThrow(/tidak muat pada satu halaman/);
    expect(await typeset(plain)).toBeInstanceOf(Buffer);
  });

  it("is ended when it takes too long or fails, and answers the next one", async () => {
    await expect(open({ patience: 1 }).typeset(plain)).rejects.toThrow(/terlalu lama/);
    const broken = open({}, "lib/typesetting/tidak-ada.ts");
    await expect(broken.typeset(plain)).rejects.toThrow(/berhenti sebelum selesai/);
    await expect(broken.typeset(plain)).rejects.toMatchObject({ code: "unavailable" });
  });

  it("lets few wait, and refuses the others in words", async () => {
    const { typeset } = open({ line: 1 });
    const [first, second, third] = [typeset(plain), typeset(plain), typeset(plain)];
    await expect(third).rejects.toMatchObject({
      code: "too-many",
      message: expect.stringMatching(/Coba lagi/) as string,
    });
    expect((await Promise.all([first, second])).map((pdf) => pdf.length > 1000)).toEqual([true, true]);
  });
});

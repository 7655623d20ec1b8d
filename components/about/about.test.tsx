import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Operator } from "@/lib/about/operator";
import { Accessibility } from "./accessibility";
import { DataProtection } from "./data-protection";
import { SecuritySection } from "./security-section";

const NOBODY: Operator = { name: null, contact: null, securityContact: null };
const OFFICE: Operator = {
  name: "Dinas Contoh",
  contact: "https://contoh.go.id/kontak",
  securityContact: "mailto:aman@contoh.go.id",
};
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, "");

describe("who answers for an installation", () => {
  it("is named with an address of each kind", () => {
    expect(textOf(renderToStaticMarkup(<DataProtection operator={OFFICE} />))).toContain(
      "pengelola pemasangan ini: Dinas Contoh. Kontak: contoh.go.id/kontak.",
    );
    expect(renderToStaticMarkup(<Accessibility operator={OFFICE} />)).toContain('href="https://contoh.go.id/kontak"');
    const security = renderToStaticMarkup(<SecuritySection operator={OFFICE} />);
    expect(security).toContain('<a href="mailto:aman@contoh.go.id">aman@contoh.go.id</a>. Program menemukannya');
  });

  it("is said to be missing in each place, and no file is promised that is not there", () => {
    for (const Part of [DataProtection, Accessibility, SecuritySection]) {
      const html = renderToStaticMarkup(<Part operator={NOBODY} />);
      expect(html).toContain("pengelola belum mengisinya");
      expect(html).not.toContain("security.txt");
    }
  });

  it("is told of holes by the general contact where there is no other", () => {
    const html = renderToStaticMarkup(<SecuritySection operator={{ ...OFFICE, securityContact: null }} />);
    expect(textOf(html)).toContain("Kontak keamanan: contoh.go.id/kontak.");
    expect(html).not.toContain("security.txt");
  });
});

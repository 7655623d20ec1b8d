import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { ErrorMessage } from "./error-message";
import { SiteHeader } from "./site-header";

it("searches without JavaScript: a GET form to /cari", () => {
  const html = renderToStaticMarkup(<SiteHeader />);
  expect(html).toMatch(/<form[^>]*action="\/cari" method="get"/);
  expect(html).toMatch(/<input[^>]*name="q"/);
});

it("gives a reference when there is one, and never a reason", () => {
  expect(renderToStaticMarkup(<ErrorMessage reference="377" />)).toContain("377");
  expect(renderToStaticMarkup(<ErrorMessage />)).not.toContain("rujukan");
});

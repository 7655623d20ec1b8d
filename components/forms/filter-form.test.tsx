import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { FilterForm } from "./filter-form";

it("is a GET form with labelled selects, a button, and what the address must keep", () => {
  const html = renderToStaticMarkup(
    <FilterForm
      action="/"
      hidden={{ urut: "nama" }}
      fields={[
        {
          name: "data",
          label: "Data",
          value: "real",
          options: [
            { value: "all", label: "semua" },
            { value: "real", label: "nyata" },
          ],
        },
      ]}
    />,
  );
  expect(html).toContain('method="get"');
  expect(html).toContain('<input type="hidden" name="urut" value="nama"');
  expect(html).toMatch(/<label[^>]*><span[^>]*>Data<\/span><select/);
  expect(html).toContain('<option value="real" selected="">nyata</option>');
  expect(html).toContain(">Terapkan</button>");
});

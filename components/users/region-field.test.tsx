import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { EndingForm } from "./ending-form";
import { RegionField } from "./region-field";

const regions = [
  { code: "00", name: "Indonesia", level: "NATION" },
  { code: "11", name: "Aceh", level: "PROVINCE" },
  { code: "11.10", name: "Kabupaten Aceh Singkil", level: "REGENCY" },
  { code: "35", name: "Jawa Timur", level: "PROVINCE" },
  { code: "35.05", name: "Kabupaten Blitar", level: "REGENCY" },
  { code: "35.72", name: "Kota Blitar", level: "REGENCY" },
] as const;
const groups = (html: string) =>
  [...html.matchAll(/<optgroup label="([^"]+)">(.*?)<\/optgroup>/g)].map(([, label, options]) => [
    label,
    ...[...options!.matchAll(/value="([^"]+)"[^>]*>([^<]+)/g)].map(([, value, name]) => `${value} ${name}`),
  ]);

it("offers every regency by name below its province, and no province", () => {
  const html = renderToStaticMarkup(<RegionField regions={regions} value="35.72" error={undefined} />);
  expect(groups(html)).toEqual([
    ["Aceh", "11.10 Kabupaten Aceh Singkil"],
    ["Jawa Timur", "35.05 Kabupaten Blitar", "35.72 Kota Blitar"],
  ]);
  expect(html).toContain('<option value="35.72" selected="">Kota Blitar</option>');
  expect(html).not.toContain("<input");
});

it("offers what the branch serves to be ended, with the one of the address chosen until another was sent", () => {
  const form = (values: Record<string, string>) =>
    renderToStaticMarkup(
      <EndingForm
        branch={{ value: "blitar", label: "Cabang Blitar (Kanwil Jawa Timur)" }}
        served={[{ regionCode: "35.72" }, { regionCode: "35.05" }]}
        regions={regions}
        region="35.05"
        refused={{ values, fields: {}, field: (name) => ({ name, autoComplete: "off" }) }}
      />,
    );
  expect(groups(form({}))).toEqual([["Jawa Timur", "35.05 Kabupaten Blitar", "35.72 Kota Blitar"]]);
  expect(form({})).toContain('<option value="35.05" selected="">');
  expect(form({ region: "35.72" })).toContain('<option value="35.72" selected="">');
  expect(form({})).toContain('name="branch" value="blitar"');
});

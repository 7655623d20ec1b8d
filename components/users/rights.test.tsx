import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { Role } from "@/lib/access/schema";
import { ConfirmBeginning } from "./confirm-beginning";
import { RightsFields } from "./rights-fields";
import { RolePicker } from "./role-picker";

const places = {
  BRANCH: [{ id: "blitar", name: "Cabang Blitar" }],
  KANWIL: [{ id: "jawa-timur", name: "Kanwil Jawa Timur" }],
  REGION: [{ id: "35.74", name: "Kota Probolinggo" }],
};
const fields = (role: Role, errors = {}) =>
  renderToStaticMarkup(<RightsFields places={places} role={role} place={undefined} errors={errors} />);

it.each<[Role, string[]]>([
  ["BRANCH_STAFF", ["Cabang Blitar"]],
  ["BRANCH_HEAD", ["Cabang Blitar"]],
  ["REGIONAL_OFFICE", ["Kanwil Jawa Timur"]],
  ["REGIONAL_OFFICIAL", ["Kota Probolinggo"]],
  ["SUPERVISOR", []],
  ["ADMIN", []],
])("offers %s the places it works in by name, and no others", (role, names) => {
  const html = fields(role);
  const offered = [...html.matchAll(/<option value="[^"]+">([^<]+)/g)].map(([, name]) => name);
  expect(offered).toEqual(names);
  expect(html).toContain(`name="role" value="${role}"`);
});

it("chooses the role by a plain form before", () => {
  const html = renderToStaticMarkup(<RolePicker action="/pengguna" role="BRANCH_HEAD" />);
  expect(html).toContain('method="get"');
  expect(html).toContain('<option value="BRANCH_HEAD" selected="">Kepala cabang</option>');
});

it("asks for agreement only where something was asked, and about just that", () => {
  const confirm = (asked: Record<string, string>) =>
    renderToStaticMarkup(
      <ConfirmBeginning
        refused={{
          values: { branch: "malang", region: "35.74", from: "2026-01-15" },
          fields: asked,
          field: (name) => ({ name, autoComplete: "off" }),
        }}
      />,
    );
  expect(confirm({})).toBe("");
  expect(confirm({ pasti: "juga dilayani" })).toContain('value="malang 35.74 2026-01-15"');
});

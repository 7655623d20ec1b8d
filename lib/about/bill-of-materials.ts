import { namesIn } from "./licence-names";
import { type Package, refOf, type Shipped } from "./package-lock";
import { WORKS } from "./works";

/** In the words of CycloneDX: what is `excluded` is needed to develop and test, and does not run for people. */
const SCOPES = { required: "required", optional: "optional", development: "excluded" } as const;

/**
 * A software bill of materials, CycloneDX 1.6: all packages as the lock file resolves them with what each asks for, and the
 * works of others that are no package. The same lock file makes the same bytes, so it bears no time of its own.
 */
export function billOfMaterials({ version, uses, packages }: Shipped) {
  const root = refOf({ name: "jangkau", version });
  const works = WORKS.filter(({ part }) => part !== undefined).map(({ part }) => ({
    ...{ type: part!.type, "bom-ref": part!.name, name: part!.name },
    ...(part!.version === undefined ? {} : { version: part!.version }),
    ...{ scope: "required" as const, licenses: [{ license: part!.licence }] },
  }));
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      lifecycles: [{ phase: "pre-build" }],
      component: {
        ...{ type: "application", "bom-ref": root, name: "jangkau", version, purl: purlOf("jangkau", version) },
        licenses: licencesOf("MIT"),
      },
    },
    components: [...packages.map(componentOf), ...works],
    dependencies: [
      { ref: root, dependsOn: [...uses, ...works.map((work) => work["bom-ref"])] },
      ...packages.map((one) => ({ ref: refOf(one), dependsOn: one.uses })),
    ],
  };
}

function componentOf(one: Package) {
  return {
    ...{ type: "library", "bom-ref": refOf(one), name: one.name, version: one.version, scope: SCOPES[one.need] },
    ...(one.sha512 === null ? {} : { hashes: [{ alg: "SHA-512", content: one.sha512 }] }),
    ...{ licenses: licencesOf(one.licence), purl: purlOf(one.name, one.version) },
  };
}

function licencesOf(expression: string) {
  return namesIn(expression).length === 1 ? [{ license: { id: expression } }] : [{ expression }];
}

/** A scope's `@` is written as a percent code (package-url). */
function purlOf(name: string, version: string): string {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

import { describe, expect, it } from "vitest";
import { domainRooms, roomCycles, roomOf } from "./rooms";
import { sourceFiles, type SourceFile } from "./source-files";

// Who may import whom (design §3). Each rule reads as a sentence: files that match `from` never import what matches `to`.

type Rule = { says: string; from: RegExp; except?: RegExp; to: RegExp };

const TEST = /\.test\.tsx?$/;
const DOMAIN = `lib/(${domainRooms().join("|")})`;

const RULES: Rule[] = [
  { says: "nothing imports app", from: /^(components|lib|prisma)\//, to: /^app\// },
  {
    says: "components never touch queries, commands or the database",
    from: /^components\//,
    to: /^lib\/(\w+\/(queries|commands)(\/|$)|db\/)/,
  },
  {
    says: "shared components know no domain",
    from: /^components\/(ui|forms|table|charts|maps|shell)\//,
    to: new RegExp(`^(${DOMAIN}|components/(coverage|planner|published|targets|sources|users|audit))/`),
  },
  {
    says: "only queries, commands, backups, auth, health, seeds, the command line, the server and tests touch the database",
    from: /^(app|components|lib|prisma)\//,
    except:
      /^(lib\/\w+\/(queries|commands)(\/|\.)|lib\/(backups|db|auth|cli|http|jobs|postgres|setup)\/|prisma\/seed\/|app\/api\/health\/)/,
    to: /^(lib\/db\/|pg$|@prisma\/)/,
  },
  {
    says: "schema, rules, policy, format and core are pure: no Next, React, Prisma or file system",
    from: /^lib\/(core\/|\w+\/(schema|rules|policy|format)(\/|\.))/,
    except: TEST,
    to: /^(next|react|react-dom|@prisma\/.*|pg|node:(fs|net|http|child_process).*|lib\/(db|env)(\/.*)?|lib\/\w+\/(queries|commands)(\/.*)?)$/,
  },
  {
    says: "only components/charts imports recharts",
    from: /^(app|lib|prisma|components\/(?!charts\/))/,
    to: /^recharts/,
  },
  {
    says: "pages of visitors draw nothing whose classes globals.css leaves out",
    from: /^(app\/(\(public\)|kosong)\/|app\/[\w-]+\.tsx|components\/(?!audit|imports|reports|scores|users))/,
    except: TEST,
    to: /^components\/(audit|imports|scores|users|reports\/(?!rule-tables$))/,
  },
  { says: "the product never imports its tests", from: /^(app|components|lib|prisma)\//, except: TEST, to: /^tests\// },
];

function breaking(rule: Rule, files: SourceFile[]): string[] {
  return files
    .filter((file) => rule.from.test(file.path) && !rule.except?.test(file.path))
    .flatMap((file) =>
      file.imports.filter((target) => rule.to.test(target)).map((target) => `${file.path} -> ${target}`),
    );
}

describe("who may import whom", () => {
  const files = sourceFiles();

  it.each(RULES)("$says", (rule) => {
    expect(breaking(rule, files)).toEqual([]);
  });

  it.each(RULES)("would notice a breach of: $says", (rule) => {
    const offenders: Record<string, string> = {
      "nothing imports app": "lib/coverage/rules.ts>app/page",
      "components never touch queries, commands or the database":
        "components/coverage/x.tsx>lib/coverage/queries/effective",
      "shared components know no domain": "components/charts/x.tsx>lib/coverage/schema",
      "only queries, commands, backups, auth, health, seeds, the command line, the server and tests touch the database":
        "app/page.tsx>lib/db/client",
      "schema, rules, policy, format and core are pure: no Next, React, Prisma or file system":
        "lib/coverage/rules/x.ts>node:fs",
      "only components/charts imports recharts": "components/coverage/x.tsx>recharts",
      "pages of visitors draw nothing whose classes globals.css leaves out":
        "app/(public)/page.tsx>components/reports/entry-table",
      "the product never imports its tests": "lib/core/x.ts>tests/support/database",
    };
    const [path, target] = offenders[rule.says]!.split(">");
    expect(breaking(rule, [{ path: path!, imports: [target!], lines: 1, text: "" }])).toHaveLength(1);
  });

  it("finds the imports it judges by", () => {
    const known = files.find((file) => file.path === "lib/coverage/queries/effective.ts");
    expect(known?.imports).toContain("lib/db/client");
    expect(files.length).toBeGreaterThan(100);
  });
});

describe("the rooms of lib", () => {
  it("form no cycle", () => {
    expect(roomCycles(sourceFiles().filter((file) => !TEST.test(file.path)))).toEqual([]);
  });

  it("would be found in a cycle, however long", () => {
    const file = (path: string, ...imports: string[]): SourceFile => ({ path, imports, lines: 1, text: "" });
    const ring = [
      file("lib/a/x.ts", "lib/b/y", "react"),
      file("lib/b/y.ts", "lib/b/z"),
      file("lib/b/z.ts", "lib/c/x"),
      file("lib/c/x.ts", "lib/a/x"),
      file("lib/d/x.ts", "lib/a/x"),
    ];
    expect(roomCycles(ring)).toEqual([["a", "b", "c"]]);
    expect(roomCycles(ring.slice(0, 3))).toEqual([]);
  });

  it("are the folders, and env.ts beside them", () => {
    const rooms = new Set(sourceFiles().flatMap(({ path }) => roomOf(path) ?? []));
    expect([...rooms].filter((room) => !/^[a-z]+$/.test(room))).toEqual([]);
    expect(rooms.size).toBeGreaterThan(15);
  });
});

describe("pure code", () => {
  it("reads no clock, no chance and no environment", () => {
    const pure = sourceFiles().filter(
      (file) => /^lib\/(core\/|\w+\/(schema|rules|policy|format)(\/|\.))/.test(file.path) && !TEST.test(file.path),
    );
    const impure = pure.filter(
      (file) =>
        file.path !== "lib/core/clock.ts" && /new Date\(\)|Date\.now\(|Math\.random\(|process\.env/.test(file.text),
    );
    expect(impure.map((file) => file.path)).toEqual([]);
  });

  it("mints users and those let in in the session gate only", () => {
    const minting = sourceFiles().filter(
      (file) => !file.path.startsWith("tests/") && /\b(userActor|admittedActor)\(/.test(file.text),
    );
    expect(minting.map((file) => file.path)).toEqual(["lib/auth/actor.ts", "lib/auth/session.ts"]);
  });

  it("calls better-auth in the gate and in the commands of users only, and mounts it nowhere", () => {
    const callers = sourceFiles().filter((file) =>
      file.imports.some((target) => target === "lib/auth/auth" || target.startsWith("better-auth")),
    );
    const allowed = /^(lib\/auth\/|lib\/users\/commands\/|prisma\/seed\/demo\/accounts\.ts$|tests\/)/;
    expect(callers.map((file) => file.path).filter((path) => !allowed.test(path))).toEqual([]);
    expect(
      sourceFiles().filter((file) => /toNextJsHandler|\.handler\(/.test(file.text) && file.path.startsWith("app/")),
    ).toEqual([]);
  });

  it("leaves the environment to lib/env.ts in TypeScript", () => {
    const readers = sourceFiles().filter(
      (file) =>
        /\.tsx?$/.test(file.path) &&
        !/^(tests|lib\/cli)\//.test(file.path) &&
        !TEST.test(file.path) &&
        /process\.env/.test(file.text),
    );
    const allowed = ["components/charts/chart-figure.tsx", "lib/env.ts"];
    expect(readers.map((file) => file.path).filter((path) => !allowed.includes(path))).toEqual([]);
  });

  it("chooses among versions of a count and revisions of a worker count in one place", () => {
    const choosing = sourceFiles().filter(
      ({ path, text }) =>
        /^(app|lib|prisma)\//.test(path) &&
        /"(ParticipantCount|WorkerCount)"/.test(text) &&
        /"(version|revision)" DESC/.test(text),
    );
    expect(choosing.map(({ path }) => path)).toEqual(["lib/coverage/queries/effective.ts"]);
  });

  it("chooses among revisions of a printed figure and of its readings in one place", () => {
    const choosing = sourceFiles().filter(
      ({ path, text }) =>
        /^(app|lib|prisma)\//.test(path) &&
        /FROM "(PublishedFigure|AcceptedReading)"|publishedFigure\.find|acceptedReading\.find/.test(text),
    );
    expect(choosing.map(({ path }) => path)).toEqual(["lib/published/queries.ts"]);
  });

  it("never builds SQL from text", () => {
    const unsafe = sourceFiles().filter(
      (file) => !file.path.startsWith("tests/") && /\$(query|execute)RawUnsafe/.test(file.text),
    );
    expect(unsafe.map((file) => file.path)).toEqual([]);
  });
});

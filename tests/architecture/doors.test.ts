import ts from "typescript";
import { describe, expect, it } from "vitest";
import { resolve, sourceFiles, type SourceFile } from "./source-files";

// One shape of door (ARCHITECTURE.md): what a room's queries and commands offer to others says first who asks.

type Door = { file: string; name: string; parameters: string[] };

const WHO_ASKS = /^(User)?Actor$/;
const WHERE = /^(Db|PrismaClient)$/;
const FOLDER = /^lib\/\w+\/(queries|commands)(?=\/|\.ts$|$)/;
const TEST = /^tests\/|\.test\.tsx?$/;
/** The rooms in which the number of a request is found out, kept and shown. */
const KNOWS_REQUESTS = /^(lib\/(auth|audit|trail|http|core)|components\/audit)\//;

function parse({ path, text }: SourceFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
}

/** The function behind an exported name, also where React's `cache` is around it. */
function functionOf(node: ts.Node | undefined): ts.FunctionDeclaration | ts.ArrowFunction | undefined {
  if (node && ts.isCallExpression(node)) return functionOf(node.arguments[0]);
  return node && (ts.isFunctionDeclaration(node) || ts.isArrowFunction(node)) ? node : undefined;
}

/** @returns what a file exports and somebody may await */
function doorsIn(file: SourceFile): Door[] {
  return parse(file).statements.flatMap((statement) => {
    const exported = ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(isExport);
    if (!exported) return [];
    const named = ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.map(({ name, initializer }) => ({ name, made: functionOf(initializer) }))
      : ts.isFunctionDeclaration(statement)
        ? [{ name: statement.name, made: functionOf(statement) }]
        : [];
    return named.flatMap(({ name, made }) =>
      made?.type?.getText().startsWith("Promise<") || made?.modifiers?.some(isAsync)
        ? [
            {
              file: file.path,
              name: name!.getText(),
              parameters: made.parameters.map((one) => one.type?.getText() ?? ""),
            },
          ]
        : [],
    );
  });
}

const isExport = ({ kind }: ts.ModifierLike) => kind === ts.SyntaxKind.ExportKeyword;
const isAsync = ({ kind }: ts.ModifierLike) => kind === ts.SyntaxKind.AsyncKeyword;

/** @returns `file name` of everything that the product takes from a folder of queries or commands from outside of it */
function usedFromOutside(files: readonly SourceFile[]): Set<string> {
  const used = files.flatMap((file) => {
    const statements = parse(file).statements.filter((statement) => ts.isImportDeclaration(statement));
    return statements.flatMap(({ importClause, moduleSpecifier }) => {
      const target = resolve(file.path, (moduleSpecifier as ts.StringLiteral).text);
      const folder = FOLDER.exec(target)?.[0];
      if (folder === undefined || file.path.startsWith(folder)) return [];
      const names = importClause?.namedBindings;
      return names && ts.isNamedImports(names)
        ? names.elements.map(({ name, propertyName }) => `${target}.ts ${(propertyName ?? name).getText()}`)
        : [];
    });
  });
  return new Set(used);
}

/** Who asks and one input; before it the transaction, where there is one already; headers where nobody is known yet. */
function isCommand([first = "", ...rest]: string[]): boolean {
  if (WHERE.test(first)) return WHO_ASKS.test(rest[0] ?? "") && rest.length <= 2;
  return (WHO_ASKS.test(first) || first === "Headers") && rest.length <= 1;
}

function isQuery([first = ""]: string[]): boolean {
  return WHO_ASKS.test(first) || WHERE.test(first);
}

describe("one shape of door", () => {
  const files = sourceFiles().filter(({ path }) => !TEST.test(path));
  const used = usedFromOutside(files);
  const doors = files
    .filter(({ path }) => FOLDER.test(path))
    .flatMap(doorsIn)
    .filter(({ file, name }) => used.has(`${file} ${name}`));
  const misshapen = (kind: string, fits: (parameters: string[]) => boolean) =>
    doors
      .filter(({ file, parameters }) => FOLDER.exec(file)?.[1] === kind && !fits(parameters))
      .map(({ file, name, parameters }) => `${file} ${name}(${parameters.join(", ")})`);

  it("finds the doors it judges", () => {
    expect(doors.length).toBeGreaterThan(50);
    expect(doors).toContainEqual({
      file: "lib/audit/commands.ts",
      name: "recordEvent",
      parameters: ["Db", "Actor", "AuditEntry"],
    });
    expect(doors.map(({ name }) => name)).toContain("readRegions");
  });

  it("a command takes who asks and one input, or before it the transaction that it is part of", () => {
    expect(misshapen("commands", isCommand)).toEqual([]);
    expect(isCommand(["Actor", "NewUser", "string"])).toBe(false);
    expect(isCommand(["Db", "string"])).toBe(false);
  });

  it("a query takes who asks, or the transaction it reads in for somebody who has asked", () => {
    expect(misshapen("queries", isQuery)).toEqual([]);
    expect(isQuery(["string", "Actor"])).toBe(false);
  });

  it("nobody else carries the number of a request: it is part of who asks", () => {
    const carriers = files.filter(({ path, text }) => /\brequestId\b/.test(text) && !KNOWS_REQUESTS.test(path));
    expect(carriers.map(({ path }) => path)).toEqual([]);
  });
});

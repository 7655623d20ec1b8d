import { readFile, readdir } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import type { Pool } from "pg";
import type * as EngineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { MigrationList, SchemaEngine, SchemasContainer } from "@prisma/schema-engine-wasm/schema_engine_bg";

/**
 * Prisma's own schema engine as WebAssembly: the same migrations and the same `_prisma_migrations` table as
 * `prisma migrate deploy`, without the binary that the Prisma CLI would download (DECISIONS 3).
 * Its connections end with `run`: one that lived on would keep the engine's advisory lock and block the next migration.
 * @param database its address, or a pool that stays with the caller
 */
export async function withSchemaEngine<T>(
  database: string | Pool,
  run: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const engineModule = await loadEngineModule();
  const connections = new SchemaEnginePg(
    typeof database === "string" ? { connectionString: database, max: 1 } : database,
  );
  const schema = await readSchema();
  try {
    const engine = await engineModule.SchemaEngine.new(
      { datamodels: schema.files.map((file): [string, string] => [file.path, file.content]) },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(connections),
    );
    try {
      return await run(engine);
    } finally {
      engine.free();
    }
  } finally {
    await connections.closeAll();
  }
}

/** The schema files of `prisma/models` in the form the engine reads. */
export async function readSchema(): Promise<SchemasContainer> {
  const folder = path.resolve("prisma/models");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".prisma")).sort();
  const files = await Promise.all(
    names.map(async (name) => ({
      path: path.join(folder, name),
      content: await readFile(path.join(folder, name), "utf8"),
    })),
  );
  return { files };
}

/** The migrations of `prisma/migrations` in the form the engine reads. */
export async function readMigrations(): Promise<MigrationList> {
  const baseDir = path.resolve("prisma/migrations");
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir,
    lockfile: {
      path: "migration_lock.toml",
      content: await readFile(path.join(baseDir, "migration_lock.toml"), "utf8"),
    },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.map(async (name) => ({
        path: name,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok" as const, value: await readFile(path.join(baseDir, name, "migration.sql"), "utf8") },
        },
      })),
    ),
  };
}

export const noFilter = { externalTables: [], externalEnums: [] };

let engineModule: Promise<typeof EngineModule> | undefined;

function loadEngineModule(): Promise<typeof EngineModule> {
  engineModule ??= (async () => {
    const loaded = await import("@prisma/schema-engine-wasm/schema_engine_bg");
    const folder = path.dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
    const bytes = await readFile(path.join(folder, "schema_engine_bg.wasm"));
    const { instance } = await WebAssembly.instantiate(bytes, {
      "./schema_engine_bg.js": loaded as unknown as WebAssembly.ModuleImports,
    });
    loaded.__wbg_set_wasm(instance.exports);
    (instance.exports.__wbindgen_start as () => void)();
    return loaded;
  })();
  return engineModule;
}

/**
 * The stock adapter with two gaps closed that only the schema engine meets: it splits scripts at every ";", which
 * cuts `$$ ... $$` function bodies, and it does not know PostgreSQL's one-byte "char" type of the catalogues.
 */
class SchemaEnginePg extends PrismaPg {
  readonly #opened: PgAdapter[] = [];

  override async connect() {
    const connection = closeGaps(await super.connect());
    this.#opened.push(connection);
    return connection;
  }

  override async connectToShadowDb() {
    return closeGaps(await super.connectToShadowDb());
  }

  async closeAll(): Promise<void> {
    for (const connection of this.#opened.splice(0)) await connection.dispose().catch(() => undefined);
  }
}

type PgAdapter = Awaited<ReturnType<PrismaPg["connect"]>>;
type RawResult = { fields: { dataTypeID: number }[]; rows: unknown[] };

const CATALOGUE_CHAR = 18;
const BPCHAR = 1042;

function closeGaps(connection: PgAdapter): PgAdapter {
  connection.executeScript = async (script: string) => {
    await connection.underlyingDriver().query(script);
  };
  const charColumns = new WeakMap<object, number[]>();
  const adapter = connection as unknown as { performIO: (query: unknown) => Promise<RawResult> };
  const performIO = adapter.performIO.bind(connection);
  adapter.performIO = async (query) => {
    const result = await performIO(query);
    const found = result.fields.flatMap((field, index) => (field.dataTypeID === CATALOGUE_CHAR ? [index] : []));
    for (const index of found) result.fields[index]!.dataTypeID = BPCHAR;
    charColumns.set(result.rows, found);
    return result;
  };
  const queryRaw = connection.queryRaw.bind(connection);
  connection.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of charColumns.get(result.rows) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  return connection;
}

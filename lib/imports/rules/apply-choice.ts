import type { PartSegment } from "@/lib/core/vocabulary";
import type { Meaning } from "../schema/found-table";
import { columnName } from "../schema/sheet";
import type { Choice, ColumnRole } from "../schema/choice";
import type { ReadTable } from "../schema/table-reading";
import { importRequestSchema, type ParticipantsRequest, type WorkersRequest } from "../schema";

/** The tables as a person says they are to be read: the sheets that were chosen, and what their columns hold. */
export function applyChoice(tables: readonly ReadTable[], choice: Choice): ReadTable[] {
  const { sheets, columns, base } = choice;
  return tables
    .filter(({ sheet }) => sheets === null || sheet === null || sheets.includes(sheet))
    .map((read) => ({
      ...read,
      table: {
        ...read.table,
        measures: read.table.measures.map((measure) => {
          const said = columns[columnName(measure.column)];
          // A form sends every column along; what only repeats the file's own words takes nothing of them away.
          const isOwn = said === undefined || said === roleOfMeaning(measure.meaning);
          return isOwn ? measure : { ...measure, meaning: meaningOfRole(said, base) };
        }),
      },
    }));
}

function meaningOfRole(role: ColumnRole, base: Choice["base"]): Meaning | null {
  if (role === "none") return null;
  if (role === "workers") return { of: "workers", base, part: "all" };
  if (role === "employees") return { of: "workers", base, part: "employees" };
  if (role === "target:percent") return { of: "targets", part: "percent" };
  if (role === "target:headcount") return { of: "targets", part: "headcount" };
  const [status, segment] = role.split(":") as ["active" | "inactive", PartSegment | "total"];
  return { of: "participants", segment, status };
}

/** @returns the role that a column's own words give it; `none` where they give it none that can be chosen */
export function roleOfMeaning(meaning: Meaning | null): ColumnRole {
  if (meaning === null) return "none";
  if (meaning.of === "workers") return meaning.part === "all" ? "workers" : "employees";
  if (meaning.of === "targets") return `target:${meaning.part}`;
  const { status, segment } = meaning;
  if (segment === "total") return status === "active" ? "active:total" : "none";
  return `${status}:${segment}`;
}

/** The request that a choice comes to, for the rules that files from the command line follow. */
export function participantsRequest({ period, ...choice }: Choice): ParticipantsRequest {
  const said = { ...(period ? { period } : {}), ...sharedRequest(choice) };
  return importRequestSchema.parse({ of: "participants", extent: "OWN", ...said }) as ParticipantsRequest;
}

/** The same of workers. @param title what their source is called */
export function workersRequest(choice: Choice, title: string): WorkersRequest {
  const { year, base, publisher, url } = choice;
  const said = {
    ...sharedRequest(choice),
    ...(year === null ? {} : { year }),
    ...(publisher === "" ? {} : { publisher }),
    ...(url === "" ? {} : { url }),
  };
  return importRequestSchema.parse({
    of: "workers",
    base,
    ...(title === "" ? {} : { title }),
    ...said,
  }) as WorkersRequest;
}

function sharedRequest({ thousands, measure }: Pick<Choice, "thousands" | "measure">) {
  return { ...(thousands ? { thousands } : {}), ...(measure === "" ? {} : { measure }) };
}

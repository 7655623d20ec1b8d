import { csvRoute } from "../table-route";
import { CHANGES_TABLE } from "../tables/changes";

export const GET = csvRoute(CHANGES_TABLE);

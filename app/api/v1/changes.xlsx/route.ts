import { workbookRoute } from "../table-route";
import { CHANGES_TABLE } from "../tables/changes";

export const GET = workbookRoute(CHANGES_TABLE);

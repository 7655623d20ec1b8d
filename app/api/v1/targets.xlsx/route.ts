import { workbookRoute } from "../table-route";
import { TARGETS_TABLE } from "../tables/targets";

export const GET = workbookRoute(TARGETS_TABLE);

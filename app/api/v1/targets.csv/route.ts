import { csvRoute } from "../table-route";
import { TARGETS_TABLE } from "../tables/targets";

export const GET = csvRoute(TARGETS_TABLE);

import { csvRoute } from "../table-route";
import { TARGET_REVISIONS_TABLE } from "../tables/targets";

export const GET = csvRoute(TARGET_REVISIONS_TABLE);

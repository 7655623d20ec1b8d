import { workbookRoute } from "../table-route";
import { TARGET_REVISIONS_TABLE } from "../tables/targets";

export const GET = workbookRoute(TARGET_REVISIONS_TABLE);

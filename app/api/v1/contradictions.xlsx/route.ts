import { workbookRoute } from "../table-route";
import { CONTRADICTIONS_TABLE } from "../tables/contradictions";

export const GET = workbookRoute(CONTRADICTIONS_TABLE);

import { csvRoute } from "../table-route";
import { CONTRADICTIONS_TABLE } from "../tables/contradictions";

export const GET = csvRoute(CONTRADICTIONS_TABLE);

import { csvRoute } from "../table-route";
import { COVERAGE_TABLE } from "../tables/coverage";

export const GET = csvRoute(COVERAGE_TABLE);

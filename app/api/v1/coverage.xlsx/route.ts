import { workbookRoute } from "../table-route";
import { COVERAGE_TABLE } from "../tables/coverage";

export const GET = workbookRoute(COVERAGE_TABLE);

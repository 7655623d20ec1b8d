import { csvRoute } from "../../../table-route";
import { REGION_TARGETS_TABLE } from "../../../tables/targets";

export const GET = csvRoute(REGION_TARGETS_TABLE);

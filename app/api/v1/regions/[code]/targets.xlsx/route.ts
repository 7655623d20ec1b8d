import { workbookRoute } from "../../../table-route";
import { REGION_TARGETS_TABLE } from "../../../tables/targets";

export const GET = workbookRoute(REGION_TARGETS_TABLE);

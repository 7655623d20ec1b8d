import { csvRoute } from "../../../table-route";
import { RECONCILIATION_TABLE } from "../../../tables/printed";

export const GET = csvRoute(RECONCILIATION_TABLE);

import { workbookRoute } from "../../../table-route";
import { RECONCILIATION_TABLE } from "../../../tables/printed";

export const GET = workbookRoute(RECONCILIATION_TABLE);

import { workbookRoute } from "../../../table-route";
import { REGION_PRINTED_TABLE } from "../../../tables/printed";

export const GET = workbookRoute(REGION_PRINTED_TABLE);

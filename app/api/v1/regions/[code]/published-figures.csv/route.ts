import { csvRoute } from "../../../table-route";
import { REGION_PRINTED_TABLE } from "../../../tables/printed";

export const GET = csvRoute(REGION_PRINTED_TABLE);

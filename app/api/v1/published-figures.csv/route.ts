import { csvRoute } from "../table-route";
import { PRINTED_TABLE } from "../tables/printed";

export const GET = csvRoute(PRINTED_TABLE);

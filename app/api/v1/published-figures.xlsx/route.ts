import { workbookRoute } from "../table-route";
import { PRINTED_TABLE } from "../tables/printed";

export const GET = workbookRoute(PRINTED_TABLE);

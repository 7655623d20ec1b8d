import { workbookRoute } from "../../../table-route";
import { SERIES_TABLE } from "../../../tables/series";

export const GET = workbookRoute(SERIES_TABLE);

import { csvRoute } from "../../../table-route";
import { SERIES_TABLE } from "../../../tables/series";

export const GET = csvRoute(SERIES_TABLE);

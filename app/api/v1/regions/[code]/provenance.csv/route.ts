import { csvRoute } from "../../../table-route";
import { PROVENANCE_TABLE } from "../../../tables/provenance";

export const GET = csvRoute(PROVENANCE_TABLE);

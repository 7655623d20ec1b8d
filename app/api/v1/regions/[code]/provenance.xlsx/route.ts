import { workbookRoute } from "../../../table-route";
import { PROVENANCE_TABLE } from "../../../tables/provenance";

export const GET = workbookRoute(PROVENANCE_TABLE);

import { dataSetCsv } from "../data-set";

export const GET = dataSetCsv;

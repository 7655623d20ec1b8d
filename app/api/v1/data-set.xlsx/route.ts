import { dataSetWorkbook } from "../data-set";

export const GET = dataSetWorkbook;

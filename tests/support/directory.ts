import { aliasRows, regionRows } from "@/prisma/seed/reference/regions";
import { openDirectory, type Directory } from "@/lib/regions/rules/directory";

/** The directory of the regions as a new database has them. */
export async function referenceDirectory(): Promise<Directory> {
  const regions = await regionRows();
  return openDirectory(regions, await aliasRows(regions));
}

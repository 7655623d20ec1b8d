import { filesBelow } from "../architecture/source-files";

export type AppRoute = { route: string; isPage: boolean; isReading: boolean };

/** Every address of the application as the folders of `app` spell it. */
export function appRoutes(): AppRoute[] {
  return filesBelow("app").flatMap((file) => {
    const found = /^app(\/.*?)?\/(page\.tsx|route\.ts)$/.exec(file);
    if (!found) return [];
    const route = (found[1] ?? "").replace(/\/\([^)]+\)/g, "");
    const isPage = found[2] === "page.tsx";
    // The picture of a reading page is kept for everybody as the page is.
    const isPublic = file.startsWith("app/(public)/") || route.startsWith("/api/v1/");
    // The file of all months is written anew for each who asks.
    const isReading = isPage ? !file.startsWith("app/(staff)/") : isPublic && !route.startsWith("/api/v1/data-set.");
    return [{ route: route === "" ? "/" : route, isPage, isReading }];
  });
}

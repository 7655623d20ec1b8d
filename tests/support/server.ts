import type { TestProject } from "vitest/node";
import { startServer } from "./running-server";
import { AS_SEEDED, openSeeded, seededFolder } from "./seeded-folder";
import "./provided";

/** The built application with the demo seed on a free port, for all browser tests of a run; they only read. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const seeded = await openSeeded();
  project.provide("seeded", seeded.folder);
  const { folder, remove } = await seededFolder(seeded.folder, "demo");
  const server = startServer(folder, AS_SEEDED.demo);
  project.provide("baseUrl", await server.ready());
  return async () => {
    server.kill("SIGTERM");
    const code = await server.ended;
    await Promise.all([remove(), seeded.remove()]);
    if (code !== 0) throw new Error(`The server ended with ${code}:\n${server.output()}`);
  };
}

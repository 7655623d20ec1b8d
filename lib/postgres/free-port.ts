import { createServer, type AddressInfo } from "node:net";

/** @returns a port of the loopback address that nobody listens at now; somebody else may take it before its owner does */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A wire to a database that can be held still, as by a frozen machine, or cut. */
export type DatabaseProxy = {
  url: string;
  hold: () => void;
  release: () => void;
  cut: () => void;
  mend: () => Promise<void>;
  close: () => Promise<void>;
};

/** @param url of the database behind it */
export async function databaseProxy(url: string): Promise<DatabaseProxy> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let isHeld = false;
  const add = (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => undefined);
    if (isHeld) socket.pause();
  };
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on("data", (chunk) => to.write(chunk));
      from.on("close", () => to.destroy());
      add(from);
    }
  });
  const listen = (port: number) =>
    new Promise<void>((resolve) => {
      server.listen(port, "127.0.0.1", resolve);
    });
  const endAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const near = new URL(url);
  near.host = `127.0.0.1:${port}`;
  return {
    url: near.href,
    hold: () => {
      isHeld = true;
      for (const socket of sockets) socket.pause();
    },
    release: () => {
      isHeld = false;
      for (const socket of sockets) socket.resume();
    },
    cut: () => {
      server.close();
      endAll();
    },
    mend: () => listen(port),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        endAll();
      }),
  };
}

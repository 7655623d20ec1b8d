import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { constants, setPriority } from "node:os";
import { openPlaces } from "@/lib/core/places";
import { bareEnv } from "@/lib/env";
import { optionsFor } from "@/lib/setup/built.mjs";
import { noPdf } from "./messages";
import { typesetAnswerSchema, type TypesetAnswer, type TypesetTask } from "./typeset-task";

const PROGRAM = "lib/typesetting/typeset-here.ts";

export type Bounds = {
  /** milliseconds that one document may take, the start of the program included */
  patience: number;
  /** bytes after which the program is started anew: it keeps a megabyte of every document that it has set */
  memory: number;
  /** documents that may wait */
  line: number;
  /** milliseconds after which a program that nobody needs gives its memory back */
  idle: number;
};

const BOUNDS: Bounds = { patience: 20_000, memory: 256 * 1024 ** 2, line: 24, idle: 60_000 };

export type Typesetter = {
  /** @throws AppError unavailable when there is no document, too-many when too many wait already */
  typeset: (task: TypesetTask) => Promise<Buffer>;
  close: () => void;
};

/**
 * Sets type in one process beside this one, started when it is first needed and at a low priority, one document after
 * the other, so that whoever reads pages meanwhile does not wait for it. Nothing that the program does can stop this one.
 */
export function openTypesetter(bounds: Partial<Bounds> = {}, program = PROGRAM): Typesetter {
  const { patience, memory, line, idle } = { ...BOUNDS, ...bounds };
  const places = openPlaces(1, line, () => noPdf("line-full"));
  let running: ChildProcess | null = null;
  let resting: NodeJS.Timeout | undefined;
  const close = () => {
    clearTimeout(resting);
    running?.kill("SIGKILL");
    running = null;
  };

  const forget = (ended: ChildProcess) => {
    if (running === ended) running = null;
  };

  async function set(task: TypesetTask): Promise<Buffer> {
    clearTimeout(resting);
    const child = (running ??= start(program, forget));
    const answer = await ask(child, task, patience).catch((error: unknown) => {
      close();
      throw error;
    });
    if ("failure" in answer) {
      console.error(`PDF: ${answer.failure} ${answer.why}`);
      throw noPdf(answer.failure);
    }
    if (answer.memory > memory) close();
    else resting = setTimeout(close, idle).unref();
    return Buffer.from(answer.pdf);
  }

  return { typeset: (task) => places(() => set(task)), close };
}

function start(program: string, onEnd: (ended: ChildProcess) => void): ChildProcess {
  const child = spawn(process.execPath, ["--max-old-space-size=96", ...optionsFor(program)], {
    env: bareEnv(),
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    serialization: "advanced",
  });
  // Whoever waits is told of it; at another time it concerns nobody.
  for (const event of ["error", "exit"])
    child.on(event, () => {
      onEnd(child);
    });
  try {
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A system that does not allow it, or a program that has ended already.
  }
  return child;
}

async function ask(child: ChildProcess, task: TypesetTask, patience: number): Promise<TypesetAnswer> {
  const over = new AbortController();
  const { signal } = over;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => {
      refuse(noPdf("too-long"));
    }, patience);
  });
  const ended = Promise.race([once(child, "exit", { signal }), once(child, "error", { signal })]).then(() => {
    throw noPdf("broken");
  });
  try {
    child.send(task, () => undefined);
    const [message] = (await Promise.race([once(child, "message", { signal }), ended, late])) as [unknown];
    return typesetAnswerSchema.parse(message);
  } finally {
    clearTimeout(timer);
    ended.catch(() => undefined);
    over.abort();
  }
}

// What Next has built is loaded in parts; all of them share one program that sets type.
const shared = globalThis as { __jangkauTypesetter?: Typesetter };

/** The one of this process; ends with it, and by itself when nobody needs it. */
export function ownTypesetter(): Typesetter {
  return (shared.__jangkauTypesetter ??= openTypesetter());
}

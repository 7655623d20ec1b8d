import { unknownOptionText } from "@/lib/core/unknown-option";

/** How a command ends whose words have settled it: help was asked for, or they make no command. */
type Settled = { code: 0 | 2 };

/**
 * Reads the words of a command, and answers those that settle it: help on stdout, what is wrong with help on stderr.
 * @param read throws what `parseArgs` does, or says itself what is wrong
 */
export function readAsked<Asked extends { help: boolean }>(
  help: string,
  read: () => Asked | { wrong: string },
): Asked | Settled {
  let asked: Asked | { wrong: string };
  try {
    asked = read();
  } catch (error) {
    asked = { wrong: unknownOptionText(error) };
  }
  if ("wrong" in asked) {
    process.stderr.write(`${asked.wrong}\n\n${help}\n`);
    return { code: 2 };
  }
  if (!asked.help) return asked;
  process.stdout.write(`${help}\n`);
  return { code: 0 };
}

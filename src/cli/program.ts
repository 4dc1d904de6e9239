import { Command } from 'commander';
import { addGlobals } from './add-globals.ts';
import { firstWord } from './first-word.ts';
import type { Host } from './host.ts';
import { VERBS } from './verbs/index.ts';
import type { VerbFile } from './verbs/verb.ts';

/** The program as far as a command line needs it: its verb when it names one, all of them for help and for a misspelt one. */
export async function programFor(argv: readonly string[], host: Host, version: string): Promise<Command> {
  const word = firstWord(argv);
  return word !== undefined && Object.hasOwn(VERBS, word)
    ? assembled([await VERBS[word as keyof typeof VERBS]()], host, version)
    : wholeProgram(host, version);
}

/** The whole command line; `docs/cli.md` is generated from it. */
export async function wholeProgram(host: Host, version: string): Promise<Command> {
  return assembled(await Promise.all(Object.values(VERBS).map((load) => load())), host, version);
}

function assembled(verbs: readonly VerbFile[], host: Host, version: string): Command {
  const program = new Command('sagelane')
    .description('share SageMaker pipelines across AWS accounts: declare it, plan it, apply it, watch it, cut it')
    .version(version, '-V, --version')
    .showSuggestionAfterError();
  addGlobals(program);
  for (const verb of verbs) verb(program, host);
  for (const command of [program, ...descendants(program)])
    command.exitOverride().configureOutput({ writeErr: () => undefined });
  return program;
}

const descendants = (command: Command): readonly Command[] =>
  command.commands.flatMap((child) => [child, ...descendants(child)]);

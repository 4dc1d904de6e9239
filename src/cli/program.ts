import { Command } from 'commander';
import { addGlobals } from './add-globals.ts';
import type { Host } from './host.ts';
import { VERBS } from './verbs/index.ts';

/** The whole command line; `docs/cli.md` is generated from it. */
export function createProgram(host: Host, version: string): Command {
  const program = new Command('sagelane')
    .description('share SageMaker pipelines across AWS accounts: declare it, plan it, apply it, watch it, cut it')
    .version(version, '-V, --version')
    .showSuggestionAfterError();
  addGlobals(program);
  for (const verb of VERBS) verb(program, host);
  for (const command of [program, ...descendants(program)])
    command.exitOverride().configureOutput({ writeErr: () => undefined });
  return program;
}

const descendants = (command: Command): readonly Command[] =>
  command.commands.flatMap((child) => [child, ...descendants(child)]);

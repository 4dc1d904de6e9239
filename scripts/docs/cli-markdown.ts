import type { Argument, Command, Option } from 'commander';
import { wholeProgram } from '../../src/cli/program.ts';
import { GENERATED } from './generated-notice.ts';

/** `docs/cli.md`: every verb with its arguments and flags, as the program itself declares them. */
export async function cliMarkdown(): Promise<string> {
  // Nothing is run: the verbs only declare themselves.
  const program = await wholeProgram({ run: () => Promise.resolve(), speak: () => Promise.resolve() }, '');
  const verbs = leaves(program);
  return `${GENERATED}
# Command line

\`${program.name()} [global flags] <verb> [flags]\`

${program.description()}

## Global flags

${table('flag', visible(program.options))}

## Exit codes

| code | means |
| --- | --- |
| 0 | done; for \`plan\` and \`drift\`: nothing to change |
| 1 | an error, bad usage included; what was wrong is on stderr with its fix |
| 2 | \`plan\` and \`drift\`: there are changes (deferred stacks alone count) |
| 3 | a finding at or above \`--fail-on\` (wins over 2) |
| 4 | declined |

Nothing prompts when stdin or stdout is no terminal: what would need an answer fails and names the flag that gives it.

## Verbs

${verbs.map((verb) => `- [\`${pathOf(verb)}\`](#${anchorOf(pathOf(verb))}): ${verb.description()}`).join('\n')}

${verbs.map(sectionOf).join('\n')}`;
}

/** Commands that do something; one that only groups others is named by them. */
const leaves = (command: Command): readonly Command[] =>
  command.commands.flatMap((one) => (one.commands.length > 0 ? leaves(one) : [one]));

const pathOf = (command: Command): string =>
  command.parent?.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();

/** GitHub's anchors: lower case, spaces to hyphens. */
const anchorOf = (path: string): string => path.toLowerCase().replaceAll(' ', '-');

const visible = (options: readonly Option[]): readonly Row[] =>
  options
    .filter((option) => !option.hidden)
    .map((option) => ({ term: option.flags, choices: option.argChoices, meaning: meaningOf(option) }));

interface Row {
  readonly term: string;
  readonly choices: readonly string[] | undefined;
  readonly meaning: string;
}

const meaningOf = (of: Option | Argument): string =>
  of.defaultValue === undefined || (Array.isArray(of.defaultValue) && of.defaultValue.length === 0)
    ? of.description
    : `${of.description} (default: ${String(of.defaultValueDescription ?? of.defaultValue)})`;

function sectionOf(verb: Command): string {
  const path = pathOf(verb);
  const args = verb.registeredArguments.map((one) => ({
    term: one.name(),
    choices: one.argChoices,
    meaning: meaningOf(one),
  }));
  const parts = [
    `### ${path}`,
    `${verb.description()}.`.replace(/\.\.$/, '.'),
    `\`${`sagelane ${path} ${verb.usage()}`.trim()}\``,
    ...(args.length > 0 ? [table('argument', args)] : []),
    ...(verb.options.length > 0 ? [table('flag', visible(verb.options))] : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function table(head: string, rows: readonly Row[]): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
  const lines = rows.map(({ term, choices, meaning }) => {
    const among = choices && !choices.every((one) => meaning.includes(one)) ? ` (${choices.join(', ')})` : '';
    return `| \`${cell(term)}\` | ${cell(meaning + among)} |`;
  });
  return [`| ${head} | meaning |`, '| --- | --- |', ...lines].join('\n');
}

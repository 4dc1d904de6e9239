import { Option, type Command } from 'commander';
import { SagelaneError } from '../domain/errors.ts';

/** The global flags, parsed. */
export interface Globals {
  readonly config: string;
  /** `true`: the sandbox of this folder; a URL: that one. */
  readonly sandbox: true | string | null;
  readonly accounts: readonly string[];
  readonly region: string | null;
  readonly json: boolean;
  readonly colour: boolean | null;
  readonly readOnly: boolean;
  readonly write: boolean;
  readonly yes: boolean;
  readonly destroyDomains: readonly string[];
  readonly provider: 'served' | 'genuine';
}

/** Declared on the program: commander takes them before and after the verb. */
export function addGlobals(command: Command): Command {
  return command
    .option('--config <file>', 'the manifest', 'sagelane.yaml')
    .option('--sandbox', 'use the embedded AWS of this folder; --sandbox=URL uses that one')
    .addOption(new Option('--sandbox-url <url>').hideHelp())
    .option('--account <alias|id>', 'only this account (repeatable)', collect, [])
    .option('--region <region>', 'Region, where the manifest does not say')
    .option('--json', 'print NDJSON events on stdout and nothing else')
    .option('--no-color', 'no colours')
    .option('--read-only', 'refuse everything that changes AWS')
    .option('--write', 'break-glass for protected accounts in the terminal app')
    .option('--yes', 'answer yes to what would be asked')
    .addOption(
      new Option('--provider <which>', "Terraform's provider in the sandbox")
        .choices(['served', 'genuine'])
        .default('served'),
    )
    .option('--destroy-domain <name>', 'agree to replace or destroy this Studio domain (repeatable)', collect, []);
}

const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];

/** `--sandbox` takes a value only with `=`, so that `--sandbox plan` is never misread; commander cannot say that. */
export function splitSandboxFlag(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return argv.map((word, index) =>
    end !== -1 && index > end
      ? word
      : word.startsWith('--sandbox=')
        ? `--sandbox-url=${word.slice('--sandbox='.length)}`
        : word,
  );
}

export function readGlobals(command: Command): Globals {
  const options: Record<string, unknown> = command.optsWithGlobals();
  const url = options['sandboxUrl'] as string | undefined;
  if (url !== undefined && !/^https?:\/\/[^/]+/.test(url)) {
    throw new SagelaneError({
      code: 'BadUsage',
      what: `--sandbox=${url} is no URL`,
      fix: 'give it as --sandbox=http://127.0.0.1:PORT, or --sandbox alone for the one of this folder',
    });
  }
  return {
    config: options['config'] as string,
    sandbox: url !== undefined ? url.replace(/\/+$/, '') : options['sandbox'] === true ? true : null,
    accounts: options['account'] as readonly string[],
    region: (options['region'] as string | undefined) ?? null,
    json: options['json'] === true,
    colour: options['color'] === false ? false : null,
    readOnly: options['readOnly'] === true,
    write: options['write'] === true,
    yes: options['yes'] === true,
    destroyDomains: options['destroyDomain'] as readonly string[],
    provider: options['provider'] as Globals['provider'],
  };
}

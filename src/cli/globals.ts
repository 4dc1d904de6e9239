import { SagelaneError } from '../domain/errors.ts';

/** The global flags, parsed. */
export interface Globals {
  readonly config: string;
  /** `true`: the sandbox of this folder; a URL: that one. */
  readonly sandbox: true | string | null;
  readonly accounts: readonly string[];
  /** The first one is where what is declared lives; what runs and is shared is read in all of them. */
  readonly regions: readonly string[];
  readonly json: boolean;
  readonly colour: boolean | null;
  readonly readOnly: boolean;
  readonly write: boolean;
  readonly yes: boolean;
  readonly destroyDomains: readonly string[];
  readonly provider: 'served' | 'genuine';
}

/** How a global flag is written, by the name that commander gives its value. */
export interface GlobalFlag {
  readonly flags: string;
  readonly about: string;
  /** Absent: it is there or not. */
  readonly takes?: 'one' | 'many';
  readonly choices?: readonly string[];
  readonly default?: string;
  readonly hidden?: true;
}

/** A table, because the terminal app is opened without the parser of the verbs: that one takes longer than the app. */
export const GLOBAL_FLAGS = {
  config: { flags: '--config <file>', about: 'the manifest', takes: 'one', default: 'sagelane.yaml' },
  sandbox: { flags: '--sandbox', about: 'use the embedded AWS of this folder; --sandbox=URL uses that one' },
  sandboxUrl: { flags: '--sandbox-url <url>', about: '', takes: 'one', hidden: true },
  account: { flags: '--account <alias|id>', about: 'only this account (repeatable)', takes: 'many' },
  region: {
    flags: '--region <region>',
    about: 'Region; several (repeatable, or with commas) are read side by side',
    takes: 'many',
  },
  json: { flags: '--json', about: 'print NDJSON events on stdout and nothing else' },
  color: { flags: '--no-color', about: 'no colours' },
  readOnly: { flags: '--read-only', about: 'refuse everything that changes AWS' },
  write: { flags: '--write', about: 'break-glass for protected accounts in the terminal app' },
  yes: { flags: '--yes', about: 'answer yes to what would be asked' },
  provider: {
    flags: '--provider <which>',
    about: "Terraform's provider in the sandbox",
    takes: 'one',
    choices: ['served', 'genuine'],
    default: 'served',
  },
  destroyDomain: {
    flags: '--destroy-domain <name>',
    about: 'agree to replace or destroy this Studio domain (repeatable)',
    takes: 'many',
  },
} as const satisfies Record<string, GlobalFlag>;

const BY_WORD: ReadonlyMap<string, readonly [string, GlobalFlag]> = new Map(
  Object.entries<GlobalFlag>(GLOBAL_FLAGS).map(([name, flag]) => [flag.flags.split(' ')[0] ?? '', [name, flag]]),
);

/** The flag of exactly this word (`--config`, not `--config=FILE`), with the name of its value. */
export const flagWritten = (word: string): readonly [string, GlobalFlag] | undefined => BY_WORD.get(word);

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

/** The flags as they were parsed, by their names in the table. */
export function globalsFrom(options: Readonly<Record<string, unknown>>): Globals {
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
    accounts: (options['account'] as readonly string[] | undefined) ?? [],
    regions: regionsFrom((options['region'] as readonly string[] | undefined) ?? []),
    json: options['json'] === true,
    colour: options['color'] === false ? false : null,
    readOnly: options['readOnly'] === true,
    write: options['write'] === true,
    yes: options['yes'] === true,
    destroyDomains: (options['destroyDomain'] as readonly string[] | undefined) ?? [],
    provider: options['provider'] as Globals['provider'],
  };
}

function regionsFrom(written: readonly string[]): readonly string[] {
  const regions = written.flatMap((one) => one.split(',')).map((one) => one.trim());
  const wrong = regions.find((one) => !/^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/.test(one));
  if (wrong !== undefined)
    throw new SagelaneError({
      code: 'BadUsage',
      what: `--region ${written.join(',')} names no Region "${wrong}"`,
      fix: 'write codes, for example --region us-east-1,eu-west-1',
    });
  return [...new Set(regions)];
}

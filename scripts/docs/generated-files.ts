import { GENERATED } from './generated-notice.ts';

/** A file that is made from the code; `npm run docs` writes it and a test compares it. */
export interface GeneratedFile {
  /** Relative to the repository. */
  readonly file: string;
  readonly make: () => Promise<string>;
}

/** Modules are imported on demand: one page can be made while another one's source is broken. */
export const GENERATED_FILES: readonly GeneratedFile[] = [
  {
    file: 'docs/events.md',
    make: async () => (await import('./events-markdown.ts')).eventsMarkdown(),
  },
  {
    file: 'docs/checks.md',
    make: async () => `${GENERATED}\n${(await import('../../src/policy/index.ts')).checksMarkdown()}`,
  },
  {
    file: 'docs/cli.md',
    make: async () => (await import('./cli-markdown.ts')).cliMarkdown(),
  },
  {
    file: 'docs/errors.md',
    make: async () => (await import('./errors-markdown.ts')).errorsMarkdown(),
  },
  {
    file: 'docs/keys.md',
    make: async () => (await import('./keys-markdown.ts')).keysMarkdown(),
  },
  {
    file: 'docs/sandbox-coverage.md',
    make: async () =>
      `${GENERATED}\n${await (await import('../../src/sandbox/services/coverage.ts')).sandboxCoverageMarkdown()}`,
  },
  {
    file: 'schema/sagelane.schema.json',
    make: async () => `${JSON.stringify((await import('../../src/config/index.ts')).manifestJsonSchema(), null, 2)}\n`,
  },
];

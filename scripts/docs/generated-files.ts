import { readdirSync } from 'node:fs';
import { GENERATED } from './generated-notice.ts';

/** A file that is made from the code; `npm run docs` writes it and a test compares it. */
export interface GeneratedFile {
  /** Relative to the repository. */
  readonly file: string;
  readonly make: () => Promise<string>;
}

/** Examples with a manifest. */
const scenarios = readdirSync(new URL('../../examples', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('/sagelane.yaml'))
  .map((file) => file.slice(0, -'/sagelane.yaml'.length))
  .sort();

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
    file: 'docs/constructs-reference.md',
    make: async () => (await import('./constructs-reference.ts')).constructsReference(),
  },
  ...scenarios.map((scenario) => ({
    file: `docs/cookbook/${scenario}.md`,
    make: async () => (await import('./cookbook-page.ts')).cookbookPage(scenario),
  })),
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

import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { services } from '../../src/sandbox/services/index.ts';
import { testSandbox } from '../sandbox/support/world.ts';
import { ACCOUNT } from './story.ts';
import { environmentFor, execute, present } from './support.ts';

const cli = present('awscli', 'python3', '-c', 'import awscli');
const SCRIPT = fileURLToPath(new URL('cli_stories.py', import.meta.url));

/** What cli_stories.py tells. */
interface Told {
  /** Commands run, by the CLI's name of the service. */
  readonly commands: Readonly<Record<string, number>>;
  readonly errors: readonly string[];
  readonly pages: readonly string[];
  readonly waits: readonly string[];
  /** Commands that did not end as AWS documents it. */
  readonly wrong: readonly string[];
}

/** As the CLI calls a service that the sandbox calls otherwise. */
const BY_CLI: Readonly<Record<string, string>> = { s3control: 's3-control', events: 'eventbridge', s3api: 's3' };

describe.skipIf(!cli)('the AWS CLI', () => {
  test('finds in every emulated service the answers, errors, pages and waits that AWS documents', async () => {
    const { sandbox } = await testSandbox({ empty: true });
    const { stdout, stderr } = await execute('python3', [SCRIPT, sandbox.url], environmentFor(sandbox.url, ACCOUNT));
    if (stdout === '') throw new Error(stderr);
    const told = JSON.parse(stdout) as Told;
    expect(told.wrong).toEqual([]);
    const seen = new Set(Object.keys(told.commands).map((name) => BY_CLI[name] ?? name));
    const names = Object.values(services).map(({ name }) => name);
    expect(names.filter((name) => !seen.has(name))).toEqual([]);
    expect(new Set(told.errors.map((one) => one.split(' ')[0])).size).toBeGreaterThanOrEqual(18);
    expect(told.pages.length).toBeGreaterThanOrEqual(14);
    expect(told.waits).toHaveLength(9);
  });
});

import { describe, expect, test } from 'vitest';
import { services } from '../../src/sandbox/services/index.ts';
import { testSandbox } from '../sandbox/support/world.ts';
import { tellCliStories } from './cli-stories.ts';
import { present } from './support.ts';

const cli = present('awscli', 'python3', '-c', 'import awscli');
/** As the CLI calls a service that the sandbox calls otherwise. */
const BY_CLI: Readonly<Record<string, string>> = { s3control: 's3-control', events: 'eventbridge', s3api: 's3' };

describe.skipIf(!cli)('the AWS CLI', () => {
  test('finds in every emulated service the answers, errors, pages and waits that AWS documents', async () => {
    const { sandbox } = await testSandbox({ empty: true });
    const told = await tellCliStories(sandbox.url);
    expect(told.wrong).toEqual([]);
    const seen = new Set(Object.keys(told.commands).map((name) => BY_CLI[name] ?? name));
    const names = Object.values(services).map(({ name }) => name);
    expect(names.filter((name) => !seen.has(name))).toEqual([]);
    expect(new Set(told.errors.map((one) => one.split(' ')[0])).size).toBeGreaterThanOrEqual(18);
    expect(told.pages.length).toBeGreaterThanOrEqual(14);
    expect(told.waits).toHaveLength(9);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createProject, REPOSITORY } from '../helpers/cli.ts';
import { genuineProviderConfig } from '../../scripts/genuine-provider/cli-config.ts';

const project = createProject();
const config = genuineProviderConfig(project.folder);
if (config === undefined)
  process.stderr.write('SKIPPED: no copy of the genuine hashicorp/aws provider on this machine\n');

afterAll(() => project.close());

test.skipIf(config === undefined)(
  'the genuine AWS provider applies the example on the sandbox, plans empty, and destroys it',
  async () => {
    const run = (words: string) =>
      project.run(`${words} --sandbox --provider genuine --json`, { env: { TF_CLI_CONFIG_FILE: config } });

    const applied = await run('apply --yes');
    expect(applied.stderr).toBe('');
    expect(applied.code).toBe(0);
    expect(applied.events.filter(({ type }) => type === 'resource.applied')).toHaveLength(8);

    expect((await run('invitations accept churn')).code).toBe(0);
    expect((await run('plan')).code).toBe(0);
    expect((await run('drift')).code).toBe(0);

    const destroyed = await run('destroy --yes');
    expect(destroyed.code).toBe(0);
    const { events } = await run('shares list --no-verify');
    expect(events.filter(({ type }) => /^shares?\.listed$/.test(type))).toMatchObject(
      ['churn', 'churn-readers']
        .map((share) => ({ type: 'share.listed', row: { share, stage: 'declared' } }))
        .concat([{ type: 'shares.listed', count: 2 } as never]),
    );
  },
);

test.skipIf(config === undefined)(
  'a stack that the installed version cannot know is skipped aloud, and is no failure',
  async () => {
    const studio = createProject({
      manifest: readFileSync(join(REPOSITORY, 'examples/studio-identity/sagelane.yaml'), 'utf8'),
    });
    try {
      const planned = await studio.run('plan --sandbox --provider genuine --json', {
        env: { TF_CLI_CONFIG_FILE: config },
      });
      expect(planned.stderr).toBe('');
      expect(planned.code).toBe(0);
      expect(planned.events.filter(({ type }) => type === 'stack.skipped')).toMatchObject([
        { stack: 'research-studio', reason: expect.stringContaining('trusted_identity_propagation_settings') },
      ]);
    } finally {
      await studio.close();
    }
  },
);

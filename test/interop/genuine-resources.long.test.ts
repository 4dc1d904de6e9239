import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { realClock } from '../../src/sandbox/real-clock.ts';
import { OWNER, testSandbox } from '../sandbox/support/world.ts';
import { genuinePlace } from './genuine-place.ts';
import { environmentFor, execute, present } from './support.ts';

const terraform = present('terraform', 'terraform', 'version');
const CONFIGURATION = new URL('genuine/main.tf', import.meta.url);

/** All that keep what they are made of; the domain's `retention_policy` AWS does not tell, so that it would be replaced. */
const IMPORTED = [
  'aws_iam_role.studio',
  'aws_iam_policy.own',
  'aws_sagemaker_pipeline.train',
  'aws_ram_resource_share.team',
  'aws_sagemaker_user_profile.jane',
  'aws_s3control_access_grants_location.all',
  'aws_athena_workgroup.analysts',
];

describe.skipIf(!terraform)('the genuine AWS provider', () => {
  test('applies, plans empty, changes, imports and destroys resources of two accounts', async ({ skip }) => {
    const { folder, config } = await genuinePlace(skip);
    const { sandbox } = await testSandbox({}, realClock);
    await copyFile(CONFIGURATION, join(folder, 'main.tf'));
    const env = {
      ...environmentFor(sandbox.url, OWNER),
      // S3 Control puts the account before any host; such a name only a proxy finds.
      HTTP_PROXY: sandbox.url,
      TF_CLI_CONFIG_FILE: config,
      TF_IN_AUTOMATION: '1',
      CHECKPOINT_DISABLE: '1',
    };
    const run = async (code: number, command: string, ...args: string[]): Promise<string> => {
      const done = await execute('terraform', [`-chdir=${folder}`, command, '-no-color', ...args], env);
      expect(done, `${done.stderr}\n${done.stdout.slice(-4_000)}`).toMatchObject({ code });
      return done.stdout;
    };
    const noted = (note: string): string[] => ['-input=false', '-var', `note=${note}`];

    await run(0, 'init', '-input=false');
    await run(0, 'apply', '-auto-approve', ...noted('first'));
    await run(0, 'plan', '-detailed-exitcode', ...noted('first'));
    expect(await run(0, 'apply', '-auto-approve', ...noted('second'))).toContain(' 0 destroyed');

    const state = JSON.parse(await readFile(join(folder, 'terraform.tfstate'), 'utf8')) as State;
    const blocks = IMPORTED.map((address) => {
      const found = state.resources.find((one) => `${one.type}.${one.name}` === address);
      return `import {\n  to = ${address}\n  id = "${String(found?.instances[0]?.attributes['id'])}"\n}\n`;
    });
    await writeFile(join(folder, 'imports.tf'), blocks.join(''));
    expect(await execute('terraform', [`-chdir=${folder}`, 'state', 'rm', ...IMPORTED], env)).toMatchObject({
      code: 0,
    });
    const imported = await run(0, 'apply', '-auto-approve', ...noted('second'));
    expect(imported).toContain(`${IMPORTED.length} imported, 0 added`);
    expect(imported).toContain(' 0 destroyed');
    await run(0, 'plan', '-detailed-exitcode', ...noted('second'));
    expect(await run(0, 'destroy', '-auto-approve', ...noted('second'))).toContain('Destroy complete');
  });
});

interface State {
  readonly resources: readonly {
    readonly type: string;
    readonly name: string;
    readonly instances: readonly { readonly attributes: Readonly<Record<string, unknown>> }[];
  }[];
}

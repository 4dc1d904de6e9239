import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { sandboxAdmin } from '../../../../src/sandbox/index.ts';
import { CONSUMER, OWNER, definition, provider, serve } from '../support/served.ts';
import type { Served } from '../support/served.ts';
import { terraformOnPath, workspace } from '../support/terraform.ts';
import type { Ran, Workspace } from '../support/terraform.ts';

interface Diagnostic {
  readonly summary: string;
  readonly detail?: string;
  readonly range?: { readonly filename: string };
  readonly snippet?: { readonly code: string };
}

interface Shown {
  readonly values: {
    readonly root_module: { readonly resources: readonly { readonly values: { readonly arn: string } }[] };
  };
}

const diagnostics = ({ stdout }: Ran): readonly Diagnostic[] =>
  stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { type?: string; diagnostic?: Diagnostic })
    .flatMap((line) => (line.type === 'diagnostic' && line.diagnostic ? [line.diagnostic] : []));

describe.skipIf(!terraformOnPath)('what goes wrong, as terraform shows it', () => {
  let served: Served;
  let work: Workspace;
  const write = async (resource: Record<string, unknown>, account = OWNER): Promise<void> => {
    work = workspace(served.env);
    work.write({ provider: { aws: [provider(account)] }, resource });
    await work.ok('init', '-input=false');
  };
  const apply = async (): Promise<readonly Diagnostic[]> => {
    const ran = await work.run('apply', '-auto-approve', '-input=false', '-json');
    expect(ran.code).toBe(1);
    return diagnostics(ran);
  };

  beforeAll(async () => {
    served = await serve();
  });
  afterEach(() => work.remove());
  afterAll(() => served.close());

  test("an AWS error names its code and points at the attribute's line", async () => {
    await write({
      aws_ram_resource_share: { s: { name: 's' } },
      aws_ram_resource_association: {
        r: {
          resource_arn: `arn:aws:sagemaker:us-east-1:${OWNER}:pipeline/none`,
          resource_share_arn: '${aws_ram_resource_share.s.arn}',
        },
      },
    });
    const [error] = await apply();
    expect(error?.summary).toMatch(/^creating RAM Resource Association \(.*\): \w+Exception: /);
    expect(error?.range?.filename).toBe('cdk.tf.json');
    expect(error?.snippet?.code).toContain('"resource_arn"');
  });

  test('a name that is taken fails, and what was there is left alone', async () => {
    const one = {
      pipeline_display_name: 'twice',
      role_arn: `arn:aws:iam::${OWNER}:role/r`,
      pipeline_definition: definition(),
    };
    await write({ aws_sagemaker_pipeline: { a: { pipeline_name: 'twice', ...one } } });
    await work.ok('apply', '-auto-approve', '-input=false');
    const first = work;
    await write({ aws_sagemaker_pipeline: { b: { pipeline_name: 'twice', ...one } } });
    const [error] = await apply();
    expect(error?.summary).toMatch(/^creating SageMaker AI Pipeline \(twice\): /);
    work.remove();
    work = first;
    expect(await work.changes()).toBe(false);
  });

  test('a bad value is found by validate, before anything is asked of AWS', async () => {
    await write({ aws_sagemaker_pipeline: { a: { pipeline_name: 'no spaces', pipeline_display_name: 'x' } } });
    const { stdout } = await work.run('validate', '-json');
    const { diagnostics: found } = JSON.parse(stdout) as { diagnostics: readonly Diagnostic[] };
    const summaries = found.map((one) => one.summary);
    expect(summaries).toEqual([
      'invalid value for pipeline_name (no spaces)',
      'invalid combination of arguments: pipeline_definition, pipeline_definition_s3_location',
    ]);
    expect(found[0]?.snippet?.code).toContain('"pipeline_name": "no spaces"');
  });

  test('an association that is there already is named with its import', async () => {
    const resource = (label: string) => ({
      aws_ram_principal_association: {
        [label]: { principal: CONSUMER, resource_share_arn: '${aws_ram_resource_share.s.arn}' },
      },
    });
    const base = { aws_ram_resource_share: { s: { name: 'again', allow_external_principals: true } } };
    await write({ ...base, ...resource('a') });
    await work.ok('apply', '-auto-approve', '-input=false');
    await work.ok('state', 'rm', 'aws_ram_principal_association.a');
    const [error] = await apply();
    expect(error?.summary).toMatch(/^RAM Principal Association \(.*\) already exists$/);
    expect(error?.detail).toContain('terraform import ADDRESS arn:aws:ram:');
  });

  test('an accepter without an invitation gives up in the time it was given, and says who looked', async () => {
    await write({ aws_ram_resource_share: { s: { name: 'unsent' } } });
    await work.ok('apply', '-auto-approve', '-input=false');
    const { values } = JSON.parse(await work.ok('show', '-json')) as Shown;
    const arn = values.root_module.resources[0]?.values.arn;
    work.remove();
    await write({ aws_ram_resource_share_accepter: { a: { share_arn: arn, timeouts: { create: '1s' } } } }, CONSUMER);
    const [error] = await apply();
    expect(error?.summary).toBe(`No pending RAM Resource Share (${arn}) invitation found`);
    expect(error?.detail).toContain(`account ${CONSUMER} looked for 1 s`);
  });

  test('an interrupt ends a wait at once, and keeps what exists in the state', async () => {
    await write({ aws_ram_resource_share: { s: { name: 'before-interrupt' } } });
    await work.ok('apply', '-auto-approve', '-input=false');
    const { values } = JSON.parse(await work.ok('show', '-json')) as Shown;
    work.remove();
    const accepter = { share_arn: values.root_module.resources[0]?.values.arn };
    await write(
      { aws_ram_resource_share_accepter: { a: accepter }, aws_ram_resource_share: { t: { name: 't' } } },
      CONSUMER,
    );
    const apply = work.start('apply', '-auto-approve', '-input=false', '-no-color');
    const looked = async () =>
      (await sandboxAdmin(served.sandboxUrl).calls()).filter((one) => one.operation === 'GetResourceShareInvitations')
        .length;
    const before = await looked();
    await expect.poll(looked, { timeout: 20_000, interval: 20 }).toBeGreaterThan(before + 2);
    apply.child.kill('SIGINT');
    const { code, stderr } = await apply.done;
    expect(code).toBe(1);
    expect(stderr).toContain('interrupted while waiting for a pending invitation');
    expect(await work.ok('state', 'list')).toContain('aws_ram_resource_share.t');
  });

  test('an import id of the wrong shape says the right one', async () => {
    await write({ aws_ram_principal_association: { a: { principal: CONSUMER, resource_share_arn: 'x' } } });
    const { code, stderr } = await work.run('import', '-no-color', 'aws_ram_principal_association.a', 'nonsense');
    expect(code).toBe(1);
    expect(stderr).toContain('unexpected import id (nonsense)');
    expect(stderr).toContain('expected RESOURCE_SHARE_ARN,PRINCIPAL');
  });
});

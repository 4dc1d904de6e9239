import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Terraform, TerraformEvent } from '../../src/terraform/ports.ts';
import { readStateIdentity } from '../../src/terraform/state-identity.ts';
import { runCaptured } from '../../src/terraform/terraform-process.ts';
import { realTerraform, resources, workbench } from './real-terraform.ts';

const found = { terraform: await realTerraform('terraform'), tofu: await realTerraform('tofu') };

describe.each(Object.entries(found))('with the real %s', (_, binary) => {
  describe.skipIf(binary === undefined)('a folder', () => {
    const bench = (configuration: object) => workbench(binary!, configuration);

    test('is planned, applied and planned again, its state told without a process as terraform tells it', async () => {
      const { terraform, call, planFile, stack, folder } = bench(
        resources({ a: { input: 'x' } }, { output: { o: { value: '${terraform_data.a.output}' } } }),
      );
      await terraform.init(call);
      expect(await terraform.state(call)).toBeNull();
      expect(await terraform.plan(call, { planFile })).toEqual({ changes: true });
      expect(statSync(planFile).mode & 0o777).toBe(0o600);
      const plan = await terraform.readPlan(call, planFile, stack);
      expect(plan).toMatchObject({ summary: { create: 1, update: 0, replace: 0, delete: 0 }, changedOutputs: ['o'] });
      expect(plan.changes[0]).toMatchObject({
        address: 'terraform_data.a',
        action: 'create',
        constructPath: 'bench/a',
      });

      const events: TerraformEvent[] = [];
      let pid = 0;
      await terraform.apply(
        { ...call, onEvent: (event) => events.push(event), onStart: (id) => (pid = id) },
        { planFile },
      );
      expect(pid).toBeGreaterThan(0);
      expect(events.map((event) => event.kind)).toEqual(['resource.started', 'resource.finished', 'summary']);
      expect(statSync(call.logFile).mode & 0o777).toBe(0o600);

      const pulled = await runCaptured({ file: binary!.path, args: ['state', 'pull'], cwd: folder, env: {} });
      expect(await terraform.state(call)).toEqual(readStateIdentity(pulled.stdout));
      expect(await terraform.plan(call, { planFile })).toEqual({ changes: false });
    });

    test('is initialised once, and again when what init looks at changed or was removed', async () => {
      const { terraform, call, folder, configure } = bench(resources({ a: { input: 'x' } }));
      const inits = () => readFileSync(call.logFile, 'utf8').match(/"type":"version"/g)?.length;
      await terraform.init(call);
      await terraform.init(call);
      configure(resources({ a: { input: 'y' } }));
      await terraform.init(call);
      expect(inits()).toBe(1);
      rmSync(join(folder, '.terraform', 'terraform.tfstate'));
      await terraform.init(call);
      expect(inits()).toBe(2);
      await terraform.init(call, { force: true });
      expect(inits()).toBe(3);
    });

    test('whose state moves is not initialised behind its back', async () => {
      const { terraform, call, configure } = bench(resources({ a: {} }));
      await terraform.init(call);
      configure({ terraform: { backend: { local: { path: 'elsewhere.tfstate' } } } });
      await expect(terraform.init(call)).rejects.toMatchObject({ code: 'BackendChanged' });
    });

    test('in the sandbox has a data folder of its own, and its state may move with the project', async () => {
      const { terraform, call, configure, folder } = bench(resources({ a: {} }));
      const sandboxed = { ...call, env: { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' } };
      await terraform.init(call);
      await terraform.init(sandboxed);
      configure({ terraform: { backend: { local: { path: 'elsewhere.tfstate' } } } });
      await terraform.init(sandboxed);
      expect(readdirSync(folder)).toEqual(expect.arrayContaining(['.terraform', '.terraform-sandbox']));
    });

    test('riskiest changes come first, with what forces a replacement and what is sensitive', async () => {
      const { terraform, call, planFile, stack, configure } = bench(
        resources(
          { a: { triggers_replace: ['v1'] }, b: { input: 'b' }, c: { input: 'c' }, same: {} },
          { output: { secret: { value: 's3cr3t', sensitive: true }, same: { value: 1 } } },
        ),
      );
      await terraform.init(call);
      await terraform.plan(call, { planFile });
      await terraform.apply(call, { planFile });
      configure(
        resources(
          { a: { triggers_replace: ['v2'] }, b: { input: '${var.key}' }, same: {}, z: { count: 2 } },
          {
            output: { secret: { value: 'other', sensitive: true }, same: { value: 1 } },
            variable: { key: { default: 'k', sensitive: true } },
          },
        ),
      );
      await terraform.plan(call, { planFile });
      const plan = await terraform.readPlan(call, planFile, stack);
      expect(plan.changes.map((change) => `${change.action} ${change.address}`)).toEqual([
        'replace terraform_data.a',
        'delete terraform_data.c',
        'update terraform_data.b',
        'create terraform_data.z[0]',
        'create terraform_data.z[1]',
      ]);
      expect(plan.summary).toEqual({ create: 2, update: 1, replace: 1, delete: 1 });
      expect(plan.changes[0]).toMatchObject({
        replacePaths: ['triggers_replace'],
        reason: 'replace_because_cannot_update',
      });
      expect(plan.changes[1]).toMatchObject({ reason: 'delete_because_no_resource_config', after: null });
      expect(plan.changes[2]?.afterSensitive).toMatchObject({ input: true });
      expect(plan.changedOutputs).toEqual(['secret']);

      await terraform.plan(call, { planFile, destroy: true });
      const destroy = await terraform.readPlan(call, planFile, stack);
      expect(destroy.summary).toEqual({ create: 0, update: 0, replace: 0, delete: 4 });
    });

    test('what is only taken over or let go is a change too', async () => {
      const { terraform, call, planFile, stack, configure } = bench(resources({ kept: {}, leaving: {} }));
      await terraform.init(call);
      await terraform.plan(call, { planFile });
      await terraform.apply(call, { planFile });
      configure(
        resources(
          { kept: {}, coming: {} },
          {
            import: [{ to: 'terraform_data.coming', id: 'its-id' }],
            removed: [{ from: 'terraform_data.leaving', lifecycle: [{ destroy: false }] }],
          },
        ),
      );
      expect(await terraform.plan(call, { planFile })).toEqual({ changes: true });
      const plan = await terraform.readPlan(call, planFile, stack);
      expect(plan.changes).toMatchObject([
        { address: 'terraform_data.leaving', action: 'forget' },
        { address: 'terraform_data.coming', action: 'no-op', importing: 'its-id' },
      ]);
    });

    test('a failing apply throws the diagnostics, and keeps in the state what was done', async () => {
      const { terraform, call, planFile } = bench(
        resources({
          good: {},
          bad: { depends_on: ['terraform_data.good'], provisioner: [{ 'local-exec': { command: 'exit 3' } }] },
        }),
      );
      await terraform.init(call);
      await terraform.plan(call, { planFile });
      await expect(terraform.apply(call, { planFile })).rejects.toMatchObject({
        problems: [{ code: 'TerraformFailed', where: 'terraform_data.bad', what: 'local-exec provisioner error' }],
      });
      expect(await terraform.state(call)).toMatchObject({ lineage: expect.any(String) as string });
    });

    test('a refresh-only plan has changes only when something differs', async () => {
      const { terraform, call, planFile } = bench(resources({ a: {} }));
      await terraform.init(call);
      await terraform.plan(call, { planFile });
      await terraform.apply(call, { planFile });
      expect(await terraform.plan(call, { planFile, refreshOnly: true })).toEqual({ changes: false });
    });
  });
});

test('a log that cannot be written, or a binary that is gone, is told before anything runs', async () => {
  const { terraform, call }: { terraform: Terraform; call: Parameters<Terraform['init']>[0] } = workbench(
    { path: '/nowhere/terraform', product: 'terraform', version: '1.11.4' },
    resources({ a: {} }),
  );
  await expect(terraform.init(call)).rejects.toMatchObject({ code: 'TerraformMissing' });
});

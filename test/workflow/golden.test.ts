import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorld, realTerraform, type World } from './world.ts';

// What each Terraform makes of the same steps, as plans and as events. One that is new here writes its file at the first
// run; `npx vitest run test/workflow/golden.test.ts -u` writes it again, and the difference is read like any other.

let world: World;
beforeEach(() => (world = createWorld()));
afterEach(() => world.remove());

test('a stack is made, changed, replaced and taken down with the plans and the events of this version', async () => {
  const { product, version } = (await realTerraform(world.folder)).binary;
  const file = fileURLToPath(new URL(`golden/${product}-${version}.golden`, import.meta.url));
  if (process.env['CI'] && !existsSync(file)) return void process.stderr.write(`SKIPPED: no ${file}\n`);

  const steps: Record<string, unknown> = {};
  const step = async (name: string, destroy = false): Promise<void> => {
    world.events.length = 0;
    const { plans, deferred, bundle } = await world.workflow.plan({ stacks: [], destroy });
    await world.workflow.apply(bundle, {});
    steps[name] = { plans, deferred: Object.fromEntries(deferred), events: [...world.events] };
  };
  const owner = (input: string, more: object = {}) => ({
    name: 'owner',
    resources: { share: { input }, ...more },
    outputs: { arn: '${terraform_data.share.output}' },
  });
  world.sketch(owner('one', { gone: { input: 'x' } }));
  await step('created');
  world.sketch(owner('two', { other: { input: '${terraform_data.share.output}' } }));
  await step('changed');
  world.sketch(owner('two', { other: { input: 'y', run: 'exit 0' } }), {
    name: 'consumer',
    resources: { accepted: { input: '${data.terraform_remote_state.owner.outputs.arn}' } },
    reads: { owner: ['arn'] },
  });
  await step('a second stack');
  await step('destroyed', true);
  await expect(`${JSON.stringify(normal(steps), null, 1)}\n`).toMatchFileSnapshot(file);
});

interface Told {
  readonly type: string;
  readonly stack?: string;
  readonly address?: string;
}

/** What differs from run to run: folders, ids, processes, times; and the order of what goes on at once. */
function normal(steps: Readonly<Record<string, unknown>>): unknown {
  const text = JSON.stringify(steps)
    .replaceAll(world.folder, 'FOLDER')
    .replace(/\d{8}T\d{6}Z-\d+/g, 'RUN')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replace(/"elapsedMs":\d+/g, '"elapsedMs":0');
  const parsed = JSON.parse(text) as Record<string, { readonly events: readonly Told[] }>;
  return Object.fromEntries(
    Object.entries(parsed).map(([name, one]) => [name, { ...one, events: streams(one.events) }]),
  );
}

/** Stacks go on beside each other, and so do the resources of one: each keeps the order of its own. */
const streams = (events: readonly Told[]): unknown =>
  Object.fromEntries(
    [...Map.groupBy(events, ({ stack = '', address = '' }) => `${stack} ${address}`.trim() || 'run')].sort(
      ([a], [b]) => (a < b ? -1 : 1),
    ),
  );

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TerraformEvent } from '../../src/terraform/ports.ts';
import { createEventReader } from '../../src/terraform/read-event.ts';

/** Each fixture's first line says which command of which version wrote it. */
const read = (name: string): readonly TerraformEvent[] => {
  const reader = createEventReader('/stack');
  const text = readFileSync(new URL(`fixtures/${name}.jsonl`, import.meta.url), 'utf8');
  return text.split('\n').flatMap((line) => reader(line) ?? []);
};

test('an apply is told resource by resource, with times finer than the seconds terraform prints', () => {
  const events = read('apply');
  expect(events.map((event) => ('address' in event ? `${event.kind} ${event.address}` : event.kind))).toEqual([
    'resource.started terraform_data.slow',
    'resource.progressed terraform_data.slow',
    'resource.finished terraform_data.slow',
    'resource.started terraform_data.replaced',
    'resource.finished terraform_data.replaced',
    'resource.started terraform_data.replaced',
    'resource.finished terraform_data.replaced',
    'resource.started terraform_data.broken',
    'resource.finished terraform_data.broken',
    'resource.started terraform_data.broken',
    'resource.failed terraform_data.broken',
    'diagnostic terraform_data.broken',
  ]);
  expect(events[1]).toMatchObject({ action: 'create', elapsedMs: 10_005 });
  expect(events[2]).toMatchObject({ action: 'create', elapsedMs: 11_004, id: '1665a89f-555b-d012-5e5a-b485b98047f7' });
  expect(events[3]).toMatchObject({ action: 'delete', elapsedMs: 0 });
});

test('a diagnostic keeps file, line, address and where in the configuration', () => {
  expect(read('apply').at(-1)).toEqual({
    kind: 'diagnostic',
    severity: 'error',
    address: 'terraform_data.broken',
    problem: {
      code: 'TerraformFailed',
      what: 'local-exec provisioner error',
      where: 'terraform_data.broken',
      at: { file: '/stack/main.tf.json', line: 3, column: 73 },
      why: "Error running command 'echo no >&2; exit 3': exit status 3. Output: no\nin resource.terraform_data.broken.provisioner[0].local-exec",
    },
  });
  expect(read('invalid-configuration').map((event) => event.kind === 'diagnostic' && event.problem)).toMatchObject([
    { what: 'Reference to undeclared input variable', at: { file: '/stack/cdk.tf.json', line: 1, column: 105 } },
    { what: 'Extraneous JSON object property', why: expect.stringContaining('Did you mean "input"?') as string },
  ]);
});

test.each([
  // As hashicorp/aws tells it: what it found itself, and what IAM answered.
  'the share churn already exists',
  'creating IAM Role (churn-consumer): operation error IAM: CreateRole, https response error StatusCode: 409, RequestID: 1a2b, EntityAlreadyExists: Role with name churn-consumer already exists.',
])('what exists already can be imported: %s', (summary) => {
  const line = JSON.stringify({ type: 'diagnostic', diagnostic: { severity: 'error', summary, detail: '' } });
  expect(createEventReader('/stack')(line)).toMatchObject({
    problem: { code: 'ResourceExists', fix: expect.stringContaining('`sagelane import`') as string },
  });
});

test.each([
  [
    'state-locked',
    'StateLocked',
    'root@vm since 2026-11-21T23:02:30Z (apply, lock 2cdd91e7-b7ae-be4a-2461-598cb8e57952)',
    '`sagelane unlock STACK` takes the lock away',
  ],
  ['backend-changed-init', 'BackendChanged', 'elsewhere', 'in /stack run `terraform init -migrate-state`'],
  ['backend-changed-plan', 'BackendChanged', 'elsewhere', 'in /stack run `terraform init -migrate-state`'],
  [
    'provider-missing-init',
    'ProviderMissing',
    'Failed to query available provider packages',
    'check that the provider can be reached',
  ],
  [
    'provider-missing-plan',
    'ProviderMissing',
    'Inconsistent dependency lock file',
    'check that the provider can be reached',
  ],
])('%s has a code of its own: %s', (fixture, code, what, fix) => {
  const [event] = read(fixture);
  expect(event).toMatchObject({ kind: 'diagnostic', severity: 'error', problem: { code } });
  expect(event?.kind === 'diagnostic' && event.problem.what).toContain(what);
  expect(event?.kind === 'diagnostic' && event.problem.fix).toContain(fix);
});

test('whatever a line holds, the reader does not throw', () => {
  const types = fc.constantFrom('diagnostic', 'change_summary', 'apply_start', 'apply_complete', 'apply_errored', 'x');
  const hostile = fc.record({ type: types, hook: fc.anything(), diagnostic: fc.anything(), changes: fc.anything() });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        hostile.map((value) => JSON.stringify(value) ?? ''),
      ),
      (line) => {
        createEventReader('/stack')(line);
      },
    ),
  );
});

test('lines for people, half lines and unknown kinds are nothing', () => {
  const reader = createEventReader('/stack');
  expect(
    ['', 'Successfully configured the backend', '{"type":"apply_st', '{"type":"brand_new"}', '[]', 'null'].map(reader),
  ).toEqual(Array(6).fill(null));
});

import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { policyGate } from '../../../src/app/rego/check-policies.ts';
import type { EventBody } from '../../../src/domain/events/index.ts';
import type { Manifest } from '../../../src/domain/manifest.ts';
import type { PolicyInput } from '../../../src/workflow/ports.ts';
import { MANIFEST } from '../../workflow/world.ts';

const INPUT: PolicyInput = {
  run: 'r',
  destroy: false,
  plans: [],
  deferred: {},
  failed: [],
  exposures: [],
  findings: [],
  summary: { create: 1, update: 0, replace: 0, delete: 0 },
};

/** A folder with a policy, and executables in a PATH that answer like the real ones. */
function place(tools: Readonly<Record<string, string>>, suppressions: Manifest['suppressions'] = []) {
  const folder = mkdtempSync(join(tmpdir(), 'sagelane-rego-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [bin, policy] = [join(folder, 'bin'), join(folder, 'policy')];
  for (const one of [bin, policy]) mkdirSync(one);
  for (const [name, script] of Object.entries(tools)) {
    writeFileSync(join(bin, name), `#!/bin/sh\necho "$@" > ${folder}/args\ncat > ${folder}/input\n${script}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const events: EventBody[] = [];
  const gate = (directories: readonly string[] = [policy]) =>
    policyGate({
      directories,
      manifest: { ...MANIFEST, suppressions },
      cwd: folder,
      env: { PATH: `${bin}:/usr/bin:/bin` },
      signal: new AbortController().signal,
      clock: { now: () => new Date('2026-11-22T09:00:00Z'), sleep: () => Promise.resolve() },
      emit: (event) => events.push(event),
    });
  return { folder, policy, gate, events, read: (name: string) => readFileSync(join(folder, name), 'utf8') };
}

const CONFTEST = JSON.stringify([
  {
    filename: '',
    namespace: 'main',
    successes: 2,
    failures: [{ msg: 'no executes on Fridays', metadata: { subject: 'churn', query: 'data.main.deny' } }],
    warnings: [{ msg: 'large plan' }],
  },
]);

test('what conftest denies and warns of becomes findings, and the plan is handed in by stdin alone', async () => {
  const { gate, policy, events, read } = place({ conftest: `echo '${CONFTEST}'; exit 1` });
  expect(await gate()(INPUT)).toEqual([
    { check: 'rego-deny', severity: 'error', subject: 'churn', message: 'no executes on Fridays' },
    { check: 'rego-warn', severity: 'warning', subject: 'plan', message: 'large plan' },
  ]);
  expect(JSON.parse(read('input'))).toEqual(INPUT);
  expect(read('args')).toBe(`test - --parser json --output json --no-color --policy ${policy}\n`);
  expect(events).toEqual([
    { type: 'policy.checked', run: 'r', directory: policy, tool: 'conftest', denied: 1, warned: 1 },
  ]);
});

test('a rule that names itself can be let stand beside what it is about', async () => {
  const deny = [
    { msg: 'a', id: 'Owner pays', subject: 'churn' },
    { msg: 'b', id: 'Owner pays', subject: 'fraud' },
    { msg: 'c', subject: 'churn' },
  ];
  const { gate } = place({ opa: `echo '${JSON.stringify({ result: [{ expressions: [{ value: { deny } }] }] })}'` }, [
    { check: 'rego-owner-pays', reason: 'OPS-14', part: 'share', subject: 'churn' },
  ]);
  expect((await gate()(INPUT)).map(({ check, message, suppressed }) => [check, message, suppressed?.reason])).toEqual([
    ['rego-owner-pays', 'a', 'OPS-14'],
    ['rego-owner-pays', 'b', undefined],
    ['rego-deny', 'c', undefined],
  ]);
});

test('opa serves where there is no conftest', async () => {
  const value = { deny_friday: ['not today'], violation: [{ msg: 'v', address: 'aws_x.y' }], warn: [], helper: ['x'] };
  const { gate, read } = place({ opa: `echo '${JSON.stringify({ result: [{ expressions: [{ value }] }] })}'` });
  expect(await gate()(INPUT)).toMatchObject([
    { check: 'rego-deny', message: 'not today' },
    { check: 'rego-deny', message: 'v', subject: 'aws_x.y' },
  ]);
  expect(read('args')).toContain('eval --format json --stdin-input --data');
});

const codeOf = async (work: () => unknown): Promise<unknown> => {
  try {
    await work();
    return 'passed';
  } catch (thrown) {
    return (thrown as { readonly problems: readonly { readonly code: string }[] }).problems[0]?.code;
  }
};

test('a policy that cannot be evaluated, or that holds no rule, does not pass for one that agrees', async () => {
  const none = '[{"filename":"","namespace":"main","successes":0}]';
  expect(await codeOf(() => place({}).gate())).toBe('PolicyToolMissing');
  expect(await codeOf(() => place({ conftest: ':' }).gate(['/nowhere']))).toBe('PolicyMissing');
  expect(await codeOf(() => place({ conftest: `echo '${none}'` }).gate()(INPUT))).toBe('PolicyEmpty');
  expect(await codeOf(() => place({ opa: 'echo "{}"' }).gate()(INPUT))).toBe('PolicyEmpty');
  const { gate } = place({ conftest: 'echo "rego_parse_error: line 3" >&2; exit 1' });
  await expect(gate()(INPUT)).rejects.toMatchObject({
    problems: [{ code: 'PolicyFailed', why: 'rego_parse_error: line 3' }],
  });
});

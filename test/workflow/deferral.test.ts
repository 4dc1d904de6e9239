import { expect, test } from 'vitest';
import type { StackPlan } from '../../src/domain/plan.ts';
import { waitsFor, type Outcome } from '../../src/workflow/deferral.ts';

const planned = (...changedOutputs: string[]): Outcome => ({
  kind: 'planned',
  plan: {
    stack: 'owner',
    account: '111122223333',
    region: 'us-east-1',
    summary: { create: 0, update: 0, replace: 0, delete: 0 },
    changes: [],
    drift: [],
    changedOutputs,
  } satisfies StackPlan,
});

test.each<readonly [string, Outcome | undefined, boolean]>([
  ['is deferred itself', { kind: 'deferred' }, true],
  ['could not be planned', { kind: 'failed' }, true],
  ['plans a change to an output that is read', planned('shareArn'), true],
  ['plans a change to another output', planned('other'), false],
  ['changes no output', planned(), false],
  ['was left out and never applied', { kind: 'left-out', applied: false }, true],
  ['was left out and is applied', { kind: 'left-out', applied: true }, false],
  ['is no stack of the app', undefined, false],
])('a reader of an owner that %s', (_, outcome, waits) => {
  expect(waitsFor(new Map([['owner', ['shareArn']]]), () => outcome)).toEqual(waits ? ['owner'] : []);
});

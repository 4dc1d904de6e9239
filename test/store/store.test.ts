import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AppEvent } from '../../src/domain/events/index.ts';
import type { Execution } from '../../src/domain/execution.ts';
import { createAppStore, INITIAL_STATE, reduce, type State } from '../../src/store/index.ts';

const at = '2026-11-21T20:00:00.000Z';
const summary = { create: 1, update: 0, replace: 0, delete: 0 };
const execution = (id: string, status: string): Execution => ({
  arn: `arn:aws:sagemaker:us-east-1:111122223333:pipeline/p/execution/${id}`,
  pipelineArn: 'arn:aws:sagemaker:us-east-1:111122223333:pipeline/p',
  pipeline: 'p',
  owner: '111122223333',
  region: 'us-east-1',
  displayName: null,
  status,
  startedAt: at,
  endedAt: null,
  failureReason: null,
});
const step = (name: string, status: string) => ({
  name,
  kind: 'Training',
  status,
  attempts: 1,
  startedAt: at,
  endedAt: null,
  failureReason: null,
  target: null,
});

const RUN: readonly AppEvent[] = [
  { type: 'run.started', at, run: 'r', verb: 'plan', stacks: ['ml-prod', 'analytics-acceptance'], bundle: null },
  { type: 'stack.planning', at, run: 'r', stack: 'ml-prod' },
  { type: 'stack.planned', at, run: 'r', stack: 'ml-prod', account: '111122223333', summary, changes: [], ms: 10 },
  { type: 'stack.deferred', at, run: 'r', stack: 'analytics-acceptance', needs: ['ml-prod'] },
  {
    type: 'plan.finished',
    at,
    run: 'r',
    bundle: '/b',
    planned: ['ml-prod'],
    deferred: ['analytics-acceptance'],
    failed: [],
    summary,
    ms: 20,
  },
  { type: 'run.started', at, run: 'a', verb: 'apply', stacks: ['ml-prod'], bundle: '/b' },
  { type: 'stack.applying', at, run: 'a', stack: 'ml-prod' },
  {
    type: 'resource.applying',
    at,
    run: 'a',
    stack: 'ml-prod',
    address: 'aws_ram_resource_share.churn',
    action: 'create',
  },
  {
    type: 'resource.applied',
    at,
    run: 'a',
    stack: 'ml-prod',
    address: 'aws_ram_resource_share.churn',
    action: 'create',
    elapsedMs: 5,
    id: 'x',
  },
  { type: 'stack.applied', at, run: 'a', stack: 'ml-prod', summary, ms: 10 },
  { type: 'apply.finished', at, run: 'a', applied: ['ml-prod'], deferred: [], failed: [], summary, ms: 10 },
];

/** A copy without anything that states may share. */
const plain = (state: State) => structuredClone({ ...state, executions: [...state.executions] });

describe('reduce', () => {
  test('a run is followed from plan to apply', () => {
    const planned = reduce(INITIAL_STATE, RUN.slice(0, 5)).runs.get('r');
    expect(planned).toMatchObject({ verb: 'plan', bundle: '/b', finishedAt: at });
    expect(planned?.stacks.get('analytics-acceptance')).toMatchObject({ phase: 'deferred', needs: ['ml-prod'] });
    const applied = reduce(INITIAL_STATE, RUN).runs.get('a');
    expect(applied).toMatchObject({ verb: 'apply', bundle: '/b', finishedAt: at });
    expect(applied?.stacks.get('ml-prod')).toMatchObject({ phase: 'applied', account: '111122223333' });
    expect(applied?.stacks.get('ml-prod')?.resources.get('aws_ram_resource_share.churn')).toMatchObject({
      status: 'applied',
      elapsedMs: 5,
    });
  });

  test('step changes build the picture of an execution', () => {
    const one = execution('a', 'Executing');
    const state = reduce(INITIAL_STATE, [
      {
        type: 'execution.described',
        at,
        detail: {
          execution: one,
          steps: [step('Prepare', 'Succeeded')],
          parameters: [],
          pending: ['Train', 'Register'],
        },
      },
      { type: 'step.changed', at, execution: one.arn, step: step('Train', 'Executing'), from: null },
      { type: 'step.changed', at, execution: one.arn, step: step('Train', 'Succeeded'), from: 'Executing' },
    ]);
    const seen = state.executions.get(one.arn);
    expect(seen?.steps?.map(({ name, status }) => [name, status])).toEqual([
      ['Prepare', 'Succeeded'],
      ['Train', 'Succeeded'],
    ]);
    expect(seen?.pending).toEqual(['Register']);
  });

  test('however events are batched, the state is the same, and earlier states are left as they were', () => {
    const events: readonly AppEvent[] = [
      ...RUN,
      ...['a', 'b', 'c'].flatMap((id) =>
        ['Executing', 'Succeeded'].map((status): AppEvent => ({
          type: 'execution.changed',
          at,
          execution: execution(id, status),
          from: null,
        })),
      ),
      { type: 'notice.given', at, message: 'hello' },
    ];
    const whole = reduce(INITIAL_STATE, events);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: events.length }), { maxLength: 6 }), (cuts) => {
        let state = INITIAL_STATE;
        let from = 0;
        for (const cut of [...cuts].sort((a, b) => a - b)) {
          const before = state;
          const snapshot = plain(before);
          state = reduce(state, events.slice(from, cut));
          expect(plain(before)).toEqual(snapshot);
          from = cut;
        }
        expect(plain(reduce(state, events.slice(from)))).toEqual(plain(whole));
      }),
    );
    expect(INITIAL_STATE.executions.size).toBe(0);
  });
});

describe('the store', () => {
  test('publishes a batch once, however many events it holds', () => {
    const due: (() => void)[] = [];
    const store = createAppStore((publish) => due.push(publish));
    let published = 0;
    store.api.subscribe(() => (published += 1));
    for (let count = 0; count < 1000; count += 1)
      store.take({ type: 'execution.changed', at, execution: execution(`e${count}`, 'Executing'), from: null });
    expect(due).toHaveLength(1);
    expect(published).toBe(0);
    due[0]?.();
    expect(published).toBe(1);
    expect(store.api.getState().executions.size).toBe(1000);
    expect(store.publish()).toBe(false);
  });
});

import { expect, test } from 'vitest';
import { definedSteps, definitionDifferences } from '../../src/domain/execution-graph.ts';
import { outlineOf } from '../../src/domain/execution-outline.ts';
import type { ExecutionStep } from '../../src/domain/execution.ts';

const DEFINITION = {
  Version: '2020-12-01',
  Steps: [
    { Name: 'Prepare', Type: 'Processing', Arguments: {} },
    {
      Name: 'Train',
      Type: 'Training',
      Arguments: { Input: { 'Std:Join': { On: '/', Values: [{ Get: "Steps.Prepare.Outputs['train']" }, 'x'] } } },
    },
    { Name: 'Baseline', Type: 'Training', DependsOn: ['Prepare'], Arguments: {} },
    { Name: 'Evaluate', Type: 'Processing', DependsOn: ['Train', 'Baseline'], Arguments: {} },
    {
      Name: 'Good',
      Type: 'Condition',
      DependsOn: ['Evaluate'],
      Arguments: {
        Conditions: [{ Type: 'GreaterThan', LeftValue: { Get: 'Steps.Train.Auc' }, RightValue: 0.9 }],
        IfSteps: [
          { Name: 'Register', Type: 'RegisterModel', Arguments: {} },
          { Name: 'Deploy', Type: 'Lambda', DependsOn: ['Register'], Arguments: {} },
        ],
        ElseSteps: [{ Name: 'GiveUp', Type: 'Fail', Arguments: { ErrorMessage: 'not good' } }],
      },
    },
  ],
};

const step = (name: string, status = 'Succeeded', more: Partial<ExecutionStep> = {}): ExecutionStep => ({
  name,
  kind: 'Processing',
  status,
  attempts: 1,
  startedAt: '2026-01-01T00:00:00Z',
  endedAt: '2026-01-01T00:01:00Z',
  failureReason: null,
  target: null,
  ...more,
});

test('a definition gives its steps, what each waits for by name or by what it reads, and the branch it lies in', () => {
  expect(definedSteps(JSON.stringify(DEFINITION))).toEqual([
    { name: 'Prepare', kind: 'Processing', after: [], branch: null },
    { name: 'Train', kind: 'Training', after: ['Prepare'], branch: null },
    { name: 'Baseline', kind: 'Training', after: ['Prepare'], branch: null },
    { name: 'Evaluate', kind: 'Processing', after: ['Train', 'Baseline'], branch: null },
    { name: 'Good', kind: 'Condition', after: ['Evaluate', 'Train'], branch: null },
    { name: 'Register', kind: 'RegisterModel', after: [], branch: { condition: 'Good', side: 'if' } },
    { name: 'Deploy', kind: 'Lambda', after: ['Register'], branch: { condition: 'Good', side: 'if' } },
    { name: 'GiveUp', kind: 'Fail', after: [], branch: { condition: 'Good', side: 'else' } },
  ]);
  for (const text of ['', 'no JSON', '[]', '{"Steps":{}}', '{"Steps":[null,7,{"Name":3}]}'])
    expect(definedSteps(text)).toEqual([]);
});

test('the outline shows the whole graph, with what was not reached and what a condition passed by', () => {
  const graph = definedSteps(JSON.stringify(DEFINITION));
  const steps = [
    step('Prepare'),
    step('Train'),
    step('Baseline'),
    step('Evaluate'),
    step('Good', 'Succeeded', { outcome: false }),
  ];
  const rows = outlineOf({ execution: { status: 'Executing' }, steps, pending: [], graph });
  expect(
    rows.map(({ name, depth, fork, side, also, state }) =>
      `${depth} ${fork} ${side ?? '-'} ${name} ${state} ${also.join()}`.trim(),
    ),
  ).toEqual([
    '0 none - Prepare Succeeded',
    '1 middle - Train Succeeded',
    '1 none - Evaluate Succeeded Baseline',
    '1 none - Good Succeeded',
    '2 middle if Register passed by',
    '2 none if Deploy passed by',
    '2 last else GiveUp not reached',
    '1 last - Baseline Succeeded',
  ]);
});

test('a definition that goes round in circles is drawn all the same, every step once', () => {
  const graph = definedSteps(
    JSON.stringify({ Steps: ['a', 'b', 'c'].map((name, at, all) => ({ Name: name, DependsOn: [all[(at + 1) % 3]] })) }),
  );
  const rows = outlineOf({ execution: { status: 'Failed' }, steps: [], pending: [], graph });
  expect(rows.map(({ name }) => name).sort()).toEqual(['a', 'b', 'c']);
});

test('two definitions differ by steps that came, went or are defined otherwise', () => {
  const changed = structuredClone(DEFINITION);
  changed.Steps.splice(2, 1);
  Object.assign(changed.Steps[0]?.Arguments ?? {}, { Rows: 2 });
  changed.Steps.push({ Name: 'Notify', Type: 'Lambda', Arguments: {} });
  expect(definitionDifferences(JSON.stringify(DEFINITION), JSON.stringify(changed))).toEqual([
    { name: 'Prepare', left: 'as it was', right: 'defined otherwise' },
    { name: 'Baseline', left: 'defined', right: null },
    { name: 'Notify', left: null, right: 'defined' },
  ]);
});

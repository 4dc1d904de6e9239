import { expect, test } from 'vitest';
import { byStart, stepOf } from '../../src/aws/sagemaker/step-of.ts';

test('the token of a callback step goes no further', () => {
  const step = stepOf({
    StepName: 'approve',
    StepStatus: 'Executing',
    Metadata: { Callback: { CallbackToken: 'secret-token', SqsQueueUrl: 'https://sqs' } },
  });
  expect(step).toMatchObject({ name: 'approve', kind: 'Callback', target: null });
  expect(JSON.stringify(step)).not.toContain('secret-token');
});

test('a fail step gives its message, a step that has not started comes last', () => {
  const failed = stepOf({
    StepName: 'f',
    StepStatus: 'Failed',
    Metadata: { Fail: { ErrorMessage: 'why' } },
    StartTime: new Date(5),
  });
  const waiting = stepOf({ StepName: 'w', StepStatus: 'Starting' });
  expect(failed).toMatchObject({ kind: 'Fail', failureReason: 'why' });
  expect([waiting, failed].sort(byStart).map((one) => one.name)).toEqual(['f', 'w']);
  expect(waiting).toMatchObject({ kind: 'unknown', attempts: 1 });
});

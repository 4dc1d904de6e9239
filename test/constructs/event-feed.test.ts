import { Testing } from 'cdktf';
import { expect, test } from 'vitest';
import { AccountStack, EventFeed, type EventFeedProps } from '../../src/constructs/index.ts';
import { annotationsOf, resourcesOf } from './synthesized.ts';

function feed(props?: EventFeedProps): AccountStack {
  const stack = new AccountStack(Testing.app(), 'ml-prod', { id: '111122223333', region: 'us-east-1' });
  new EventFeed(stack, 'feed', props);
  return stack;
}

test('a rule for changes of executions and steps fills an encrypted queue', () => {
  const stack = feed();
  expect(resourcesOf(stack, 'aws_sqs_queue')).toEqual([
    { name: 'feed', message_retention_seconds: 3600, sqs_managed_sse_enabled: true },
  ]);
  const [rule] = resourcesOf(stack, 'aws_cloudwatch_event_rule');
  expect(JSON.parse(String(rule?.['event_pattern']))).toEqual({
    source: ['aws.sagemaker'],
    'detail-type': [
      'SageMaker Model Building Pipeline Execution Status Change',
      'SageMaker Model Building Pipeline Execution Step Status Change',
    ],
  });
  expect(resourcesOf(stack, 'aws_cloudwatch_event_target')).toMatchObject([
    { target_id: 'queue', depends_on: [expect.stringContaining('aws_sqs_queue_policy') as string] },
  ]);
});

test('only that rule may send, and the plan shows it as a whole ARN', () => {
  const [policy] = resourcesOf(feed({ name: 'events' }), 'aws_sqs_queue_policy');
  expect(JSON.parse(String(policy?.['policy']))).toMatchObject({
    Statement: [
      {
        Principal: { Service: 'events.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Resource: 'arn:aws:sqs:us-east-1:111122223333:events',
        Condition: { ArnEquals: { 'aws:SourceArn': 'arn:aws:events:us-east-1:111122223333:rule/events' } },
      },
    ],
  });
});

test('it can be about some pipelines, with a key and tags of its own', () => {
  const pipelines = ['arn:aws:sagemaker:us-east-1:111122223333:pipeline/churn-train'];
  const stack = feed({ pipelines, key: 'alias/feed', retentionSeconds: 60, tags: { team: 'ml' } });
  expect(annotationsOf(stack)).toEqual([]);
  expect(resourcesOf(stack, 'aws_sqs_queue')).toEqual([
    { name: 'feed', message_retention_seconds: 60, kms_master_key_id: 'alias/feed', tags: { team: 'ml' } },
  ]);
  const [rule] = resourcesOf(stack, 'aws_cloudwatch_event_rule');
  expect(JSON.parse(String(rule?.['event_pattern']))).toMatchObject({ detail: { pipelineArn: pipelines } });
});

test('what SQS would refuse, or what tells nothing, is an error of the synthesis', () => {
  expect(annotationsOf(feed({ retentionSeconds: 59, pipelines: [] }))).toEqual([
    expect.stringContaining('not for 59') as string,
    expect.stringContaining('tells nothing') as string,
  ]);
});

import type { Company } from '../support/life.ts';
import { OWNER } from '../support/served.ts';

const QUEUE = '${aws_sqs_queue.q.arn}';
const sending = (service: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sqs:SendMessage', Resource: '*' }],
  });
const pattern = (source: string): string => JSON.stringify({ source: [source] });

/** SQS, KMS and EventBridge. */
export const messages: Company = {
  lives: () => ({
    'aws_sqs_queue.q': {
      born: { name: 'jobs', tags: { a: '1' } },
      change: { visibility_timeout_seconds: 60, delay_seconds: 5, tags: { a: '2' } },
      replace: { name: 'jobs-2' },
    },
    'aws_sqs_queue.dead': { born: { name: 'dead.fifo', fifo_queue: true } },
    'aws_sqs_queue_policy.p': {
      born: { queue_url: '${aws_sqs_queue.q.id}', policy: sending('events.amazonaws.com') },
      change: { policy: sending('sns.amazonaws.com') },
    },
    'aws_kms_key.k': {
      born: { description: 'one', tags: { a: '1' } },
      change: { description: 'two', enable_key_rotation: true, rotation_period_in_days: 365, tags: { a: '2' } },
      replace: { multi_region: true },
    },
    'aws_cloudwatch_event_bus.b': {
      born: { name: 'team', description: 'one' },
      change: { description: 'two', tags: { a: '1' } },
      replace: { name: 'team-2' },
    },
    'aws_cloudwatch_event_rule.r': {
      born: { name: 'pipelines', event_pattern: pattern('aws.sagemaker') },
      change: { event_pattern: pattern('aws.ram'), description: 'shares', state: 'DISABLED', tags: { a: '1' } },
      replace: { name: 'pipelines-2' },
    },
    'aws_cloudwatch_event_rule.of_bus': {
      born: {
        name: 'team',
        event_bus_name: '${aws_cloudwatch_event_bus.b.name}',
        event_pattern: pattern(`team.${OWNER}`),
      },
    },
    'aws_cloudwatch_event_target.t': {
      born: { rule: '${aws_cloudwatch_event_rule.r.name}', target_id: 'queue', arn: QUEUE },
      change: { input_path: '$.detail' },
      replace: { target_id: 'queue-2' },
      importId: ({ rule, target_id }) => `${rule}/${target_id}`,
    },
    'aws_cloudwatch_event_target.of_bus': {
      born: {
        rule: '${aws_cloudwatch_event_rule.of_bus.name}',
        event_bus_name: '${aws_cloudwatch_event_bus.b.name}',
        arn: QUEUE,
        input_transformer: [{ input_paths: { who: '$.detail.who' }, input_template: '{"who": <who>}' }],
      },
      importId: ({ event_bus_name, rule, target_id }) => `${event_bus_name}/${rule}/${target_id}`,
    },
  }),
};

import { policyDocument, type PolicyDocument } from '../../domain/policy-document.ts';

/**
 * Lets EventBridge put into the queue what that one rule matches, and no other rule of anybody.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html#eb-sqs-permissions
 */
export const feedQueuePolicy = (queueArn: string, ruleArn: string): PolicyDocument =>
  policyDocument({
    Sid: 'OnlyThatRule',
    Effect: 'Allow',
    Principal: { Service: 'events.amazonaws.com' },
    Action: 'sqs:SendMessage',
    Resource: queueArn,
    Condition: { ArnEquals: { 'aws:SourceArn': ruleArn } },
  });

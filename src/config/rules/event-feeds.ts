import type { Rule } from './rule.ts';

export const EVENT_FEED_RULES = {
  feedName: {
    code: 'BadFeedName',
    // What a rule may be called in EventBridge less what a queue may not, and a construct's id: no dots.
    // https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html
    pattern: /^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/,
    noun: 'name of a feed',
    why: 'the name is that of an SQS queue, of an EventBridge rule and of their construct: letters, digits, "_" and "-", beginning with a letter, at most 64',
    fix: 'rename it, for example sagelane-events',
    slips: [
      { pattern: /^(https?:|arn:)/, fix: 'write the name alone: the queue is made in the account, in its Region' },
    ],
  },
} as const satisfies Record<string, Rule>;

import { regionalPage } from '../regional-page.ts';
import { sourcesOf } from './model/received-messages.ts';
import { onQueue, queueAt, queueUrl, refuse, sqsOperation } from './model/sqs.ts';

export const listDeadLetterSourceQueues = sqsOperation({
  name: 'ListDeadLetterSourceQueues',
  mutates: false,
  ...onQueue,
  handle: ({ QueueUrl, MaxResults: size, NextToken: token }, call) => {
    const found = sourcesOf(call.world, queueAt(call, QueueUrl));
    const { items, nextToken } = regionalPage(
      call,
      found,
      { size, token, query: QueueUrl, usual: 1000, most: 1000 },
      () => refuse('InvalidParameterValue', 'The NextToken or MaxResults value is not valid.'),
    );
    return { queueUrls: items.map(queueUrl), ...(nextToken !== undefined && { NextToken: nextToken }) };
  },
});

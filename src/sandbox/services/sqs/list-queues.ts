import { regionalPage } from '../regional-page.ts';
import { queues, queueUrl, refuse, sqsOperation } from './model/sqs.ts';

export const listQueues = sqsOperation({
  name: 'ListQueues',
  mutates: false,
  handle: ({ QueueNamePrefix: prefix = '', MaxResults: size, NextToken: token }, call) => {
    const found = queues.own(call).filter((one) => one.name.startsWith(prefix));
    const asked = { size, token, query: prefix, usual: 1000, most: 1000 };
    const { items, nextToken } = regionalPage(call, found, asked, () =>
      refuse('InvalidParameterValue', 'The NextToken or MaxResults value is not valid.'),
    );
    return {
      ...(items.length > 0 && { QueueUrls: items.map(queueUrl) }),
      // Without MaxResults there is no token.
      ...(size !== undefined && nextToken !== undefined && { NextToken: nextToken }),
    };
  },
});

import type { Region } from '../../domain/arn.ts';
import type { AccountSession } from '../account-session.ts';
import type { FeedReaders } from './ports.ts';

/** The longest that SQS lets somebody wait. */
const WAIT_SECONDS = 20;
const MOST = 10;

/** What is taken is deleted: the queue is there for its one follower, and another one would get only what is left. */
export function feedReaders(session: AccountSession, region: Region): FeedReaders {
  const sqs = { service: 'sqs', region } as const;
  return {
    take: async (QueueUrl) => {
      const receive = { ...sqs, operation: 'ReceiveMessage', subject: QueueUrl };
      const { Messages = [] } = await session.call(receive, (client) =>
        client.receiveMessage({ QueueUrl, WaitTimeSeconds: WAIT_SECONDS, MaxNumberOfMessages: MOST }),
      );
      if (Messages.length === 0) return [];
      const Entries = Messages.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
      await session.call({ ...sqs, operation: 'DeleteMessageBatch', subject: QueueUrl }, (client) =>
        client.deleteMessageBatch({ QueueUrl, Entries }),
      );
      return Messages.map(({ Body = '' }) => Body);
    },
  };
}

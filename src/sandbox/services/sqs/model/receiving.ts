import type { Message, ReceiveMessageRequest } from '@aws-sdk/client-sqs';
import type { MessageAttribute, MessageRecord } from '../../../world/records/message.ts';
import { md5, md5OfAttributes } from './digests.ts';
import { handleOf } from './received-messages.ts';

/** A received message with what was asked of its attributes. */
export function toMessage(message: MessageRecord, asked: ReceiveMessageRequest): Message {
  const own = asked.MessageAttributeNames ?? [];
  const attributes = Object.entries(message.attributes).filter(([name]) => own.some((one) => covers(one, name)));
  const system: readonly string[] = [...(asked.AttributeNames ?? []), ...(asked.MessageSystemAttributeNames ?? [])];
  const told = Object.entries(systemAttributes(message)).filter(
    ([name]) => system.includes('All') || system.includes(name),
  );
  return {
    MessageId: message.id,
    ReceiptHandle: handleOf(message),
    Body: message.body,
    MD5OfBody: md5(message.body),
    ...(told.length > 0 && { Attributes: Object.fromEntries(told) }),
    ...(attributes.length > 0 && {
      MessageAttributes: Object.fromEntries(attributes.map(([name, one]) => [name, toAttribute(one)])),
      MD5OfMessageAttributes: md5OfAttributes(Object.fromEntries(attributes)),
    }),
  };
}

/** `All`, `.*`, a name, or the beginning of names: `team.*`. */
const covers = (asked: string, name: string): boolean =>
  asked === 'All' || asked === name || (asked.endsWith('.*') && name.startsWith(asked.slice(0, -2)));

const toAttribute = ({ type, value }: MessageAttribute) =>
  type.startsWith('Binary')
    ? { DataType: type, BinaryValue: Buffer.from(value, 'base64') }
    : { DataType: type, StringValue: value };

const systemAttributes = (message: MessageRecord): Record<string, string> => ({
  SenderId: message.sender,
  SentTimestamp: String(message.sentAt),
  ApproximateReceiveCount: String(message.receives),
  ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt ?? ''),
  ...(message.group !== null && { MessageGroupId: message.group }),
  ...(message.deduplication !== null && {
    MessageDeduplicationId: message.deduplication,
    SequenceNumber: String(message.sequence).padStart(20, '0'),
  }),
  ...(message.movedFrom !== null && { DeadLetterQueueSourceArn: message.movedFrom }),
});

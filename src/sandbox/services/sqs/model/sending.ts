import type { MessageAttributeValue, SendMessageRequest, SendMessageResult } from '@aws-sdk/client-sqs';
import type { Call } from '../../../operation.ts';
import type { MessageAttribute } from '../../../world/records/message.ts';
import { md5, md5OfAttributes } from './digests.ts';
import { putMessage } from './sent-messages.ts';
import { fail, isFifo, numberOf, refuse, type Queue } from './sqs.ts';

/** Sends a message as a request asks it. */
export function sendMessageOf(
  call: Call,
  queue: Queue,
  input: Omit<SendMessageRequest, 'QueueUrl'>,
): SendMessageResult & { readonly MessageId: string; readonly MD5OfMessageBody: string } {
  const body = input.MessageBody ?? '';
  const attributes = attributesOf(input.MessageAttributes);
  requireBody(body, queue);
  if (input.DelaySeconds !== undefined && !(input.DelaySeconds >= 0 && input.DelaySeconds <= 900)) {
    refuse(
      'InvalidParameterValue',
      `Value ${input.DelaySeconds} for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900.`,
    );
  }
  const message = putMessage(call.world, queue, {
    body,
    attributes,
    delaySeconds: input.DelaySeconds,
    group: input.MessageGroupId,
    deduplication: input.MessageDeduplicationId,
    sender: call.caller.userId,
  });
  return {
    MessageId: message.id,
    MD5OfMessageBody: md5(body),
    ...(Object.keys(attributes).length > 0 && { MD5OfMessageAttributes: md5OfAttributes(attributes) }),
    ...(isFifo(queue) && { SequenceNumber: String(message.sequence).padStart(20, '0') }),
  };
}

function requireBody(body: string, queue: Queue): void {
  if (body === '') refuse('MissingParameter', 'The request must contain the parameter MessageBody.');
  const most = numberOf(queue, 'MaximumMessageSize');
  if (Buffer.byteLength(body) > most)
    refuse(
      'InvalidParameterValue',
      `One or more parameters are invalid. Reason: Message must be shorter than ${most} bytes.`,
    );
  // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html: the characters of XML 1.0.
  // eslint-disable-next-line no-control-regex -- these are what is not allowed
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(body))
    fail(
      'InvalidMessageContents',
      'Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 and above.',
    );
}

const MOST_ATTRIBUTES = 10;

function attributesOf(given: Readonly<Record<string, MessageAttributeValue>> = {}): Record<string, MessageAttribute> {
  const entries = Object.entries(given);
  if (entries.length > MOST_ATTRIBUTES)
    refuse(
      'InvalidParameterValue',
      `Number of message attributes [${entries.length}] exceeds the allowed maximum [10].`,
    );
  return Object.fromEntries(
    entries.map(([name, { DataType: type = '', StringValue: text, BinaryValue: bytes }]) => {
      if (!/^(String|Number|Binary)(\..+)?$/.test(type))
        refuse('InvalidParameterValue', `The type of message attribute '${name}' is invalid.`);
      const value = type.startsWith('Binary') ? bytes && Buffer.from(bytes).toString('base64') : text;
      if (value === undefined)
        return refuse('InvalidParameterValue', `The message attribute '${name}' must contain a non-empty value.`);
      return [name, { type, value }];
    }),
  );
}

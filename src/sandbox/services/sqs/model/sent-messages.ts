import { createHash } from 'node:crypto';
import type { MessageAttribute, MessageRecord } from '../../../world/records/message.ts';
import type { World } from '../../../world/world.ts';
import { isFifo, numberOf, refuse, type Queue } from './sqs.ts';

/** A message as its sender gives it. */
export interface NewMessage {
  readonly body: string;
  readonly attributes?: Readonly<Record<string, MessageAttribute>>;
  readonly delaySeconds?: number | undefined;
  readonly group?: string | undefined;
  readonly deduplication?: string | undefined;
  readonly sender: string;
}

const DEDUPLICATION_MS = 5 * 60_000;

/** Puts a message into a queue; a FIFO queue takes one of two with the same deduplication id within five minutes. */
export function putMessage(world: World, queue: Queue, message: NewMessage): MessageRecord {
  const now = world.now();
  const deduplication = deduplicationOf(queue, message);
  const known = deduplication === null ? undefined : rememberedIn(world, queue, deduplication);
  if (known) return known;
  const id = world.newId();
  const delay = (isFifo(queue) ? undefined : message.delaySeconds) ?? numberOf(queue, 'DelaySeconds');
  return world.tables.messages.put(id, {
    id,
    queue: queue.arn,
    body: message.body,
    attributes: message.attributes ?? {},
    sender: message.sender,
    sentAt: now,
    visibleAt: now + delay * 1000,
    receives: 0,
    firstReceivedAt: null,
    receipt: null,
    group: message.group ?? null,
    deduplication,
    sequence: (inQueue(world, queue).at(-1)?.sequence ?? 0) + 1,
    movedFrom: null,
  });
}

/**
 * SQS keeps track of a message's deduplication id after the message is received and deleted.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/using-messagededuplicationid-property.html
 */
const rememberedIn = (world: World, queue: Queue, deduplication: string): MessageRecord | undefined =>
  world.tables.messages
    .by('queue', queue.arn)
    .find((one) => one.deduplication === deduplication && isRemembered(world, one));

/** Within five minutes of its sending. */
export const isRemembered = (world: World, { sentAt, deduplication }: MessageRecord): boolean =>
  deduplication !== null && world.now() - sentAt < DEDUPLICATION_MS;

function deduplicationOf(queue: Queue, { body, group, deduplication }: NewMessage): string | null {
  if (!isFifo(queue)) return null;
  if (group === undefined) return refuse('MissingParameter', 'The request must contain the parameter MessageGroupId.');
  if (deduplication !== undefined) return deduplication;
  if (queue.body.attributes['ContentBasedDeduplication'] === 'true')
    return createHash('sha256').update(body).digest('hex');
  return refuse(
    'InvalidParameterValue',
    'The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly',
  );
}

/** Messages that nobody deleted and that have not outlived their queue's retention, oldest first. */
export function inQueue(world: World, queue: Queue): MessageRecord[] {
  const oldest = world.now() - numberOf(queue, 'MessageRetentionPeriod') * 1000;
  return world.tables.messages
    .by('queue', queue.arn)
    .filter((one) => one.sentAt >= oldest && !one.deleted)
    .sort((a, b) => a.sequence - b.sequence);
}

/** Of a queue: messages that can be received, that somebody has, and that are still to come. */
export function countsOf(world: World, queue: Queue): { visible: number; inFlight: number; delayed: number } {
  const waiting = inQueue(world, queue).filter((one) => one.visibleAt > world.now());
  const inFlight = waiting.filter((one) => one.receipt !== null).length;
  const visible = inQueue(world, queue).length - waiting.length;
  return { visible, inFlight, delayed: waiting.length - inFlight };
}

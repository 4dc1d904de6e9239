import type { MessageRecord } from '../../../world/records/message.ts';
import type { World } from '../../../world/world.ts';
import { inQueue, isRemembered } from './sent-messages.ts';
import { fail, isFifo, numberOf, queues, type Queue } from './sqs.ts';

/** Hands out messages: they stay, unseen by others, until they are deleted or their time is over. */
export function takeMessages(world: World, queue: Queue, most: number, visibilitySeconds: number): MessageRecord[] {
  const now = world.now();
  forgetExpired(world, queue);
  const held = new Set<string | null>();
  const taken: MessageRecord[] = [];
  for (const message of inQueue(world, queue)) {
    if (taken.length === most) break;
    const free = message.visibleAt <= now;
    // A group of a FIFO queue goes on when the one before is deleted; one answer may hold several of a group.
    if (isFifo(queue) && (held.has(message.group) || !free)) held.add(message.group);
    else if (free && !moveToDeadLetters(world, queue, message)) {
      taken.push(
        world.tables.messages.put(message.id, {
          ...message,
          receives: message.receives + 1,
          firstReceivedAt: message.firstReceivedAt ?? now,
          receipt: world.newId(),
          visibleAt: now + visibilitySeconds * 1000,
        }),
      );
    }
  }
  return taken;
}

function forgetExpired(world: World, queue: Queue): void {
  const alive = new Set(inQueue(world, queue).map((one) => one.id));
  for (const one of world.tables.messages.by('queue', queue.arn))
    if (!alive.has(one.id) && !isRemembered(world, one)) world.tables.messages.delete(one.id);
}

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html */
function moveToDeadLetters(world: World, queue: Queue, message: MessageRecord): boolean {
  const { deadLetterTargetArn, maxReceiveCount } = redriveOf(queue);
  if (deadLetterTargetArn === undefined || message.receives < Number(maxReceiveCount)) return false;
  const target = queues.find({ world, region: queue.region }, deadLetterTargetArn);
  if (!target) return false;
  const sequence = (inQueue(world, target).at(-1)?.sequence ?? 0) + 1;
  const moved = { ...message, queue: target.arn, sequence, movedFrom: queue.arn, receipt: null };
  world.tables.messages.put(message.id, moved);
  return true;
}

/** What a queue's redrive policy says; a text that is none says nothing. */
function redriveOf({ body }: Queue): { deadLetterTargetArn?: string; maxReceiveCount?: number | string } {
  try {
    return JSON.parse(body.attributes['RedrivePolicy'] || '{}') as ReturnType<typeof redriveOf>;
  } catch {
    return {};
  }
}

/** Queues whose messages end in this one. */
export const sourcesOf = (world: World, { arn, account, region }: Queue): Queue[] =>
  queues.of(world, account, region).filter((one) => redriveOf(one).deadLetterTargetArn === arn);

/** A receipt handle is good until the message is received again. */
export const handleOf = ({ id, receipt }: MessageRecord): string =>
  Buffer.from(`${id} ${receipt}`).toString('base64url');

function messageOfHandle(world: World, queue: Queue, handle = ''): MessageRecord | undefined {
  const [id = '', receipt] = Buffer.from(handle, 'base64url').toString('utf8').split(' ');
  if (receipt === undefined) {
    return fail('ReceiptHandleIsInvalid', `The input receipt handle "${handle}" is not a valid receipt handle.`);
  }
  const message = world.tables.messages.get(id);
  const isThere = message?.queue === queue.arn && message.receipt === receipt && !message.deleted;
  return isThere ? message : undefined;
}

/** A message goes by its latest receipt; an older one deletes nothing and is no error. */
export function deleteByHandle(world: World, queue: Queue, handle: string | undefined): void {
  const message = messageOfHandle(world, queue, handle);
  if (!message) return;
  if (isRemembered(world, message)) world.tables.messages.put(message.id, { ...message, deleted: true, body: '' });
  else world.tables.messages.delete(message.id);
}

const LONGEST_S = 43_200;

/** Gives a received message more or less time; 0 gives it back at once. */
export function changeVisibility(world: World, queue: Queue, handle: string | undefined, seconds: number): void {
  if (!(seconds >= 0 && seconds <= LONGEST_S))
    fail('InvalidAttributeValue', 'VisibilityTimeout must be between 0 and 43200.');
  const message = messageOfHandle(world, queue, handle);
  if (!message || message.visibleAt <= world.now())
    return fail('MessageNotInflight', 'The specified message is not in flight.');
  world.tables.messages.put(message.id, { ...message, visibleAt: world.now() + seconds * 1000 });
}

export const visibilityOf = (queue: Queue, asked: number | undefined): number =>
  asked ?? numberOf(queue, 'VisibilityTimeout');

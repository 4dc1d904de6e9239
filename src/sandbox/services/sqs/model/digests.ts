import { createHash, type Hash } from 'node:crypto';
import type { MessageAttribute } from '../../../world/records/message.ts';

export const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/**
 * The digest by which clients check the attributes of a message.
 * https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html
 */
export function md5OfAttributes(attributes: Readonly<Record<string, MessageAttribute>>): string {
  const hash = createHash('md5');
  for (const [name, { type, value }] of Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const binary = type.startsWith('Binary');
    add(hash, Buffer.from(name));
    add(hash, Buffer.from(type));
    hash.update(Buffer.from([binary ? 2 : 1]));
    add(hash, Buffer.from(value, binary ? 'base64' : 'utf8'));
  }
  return hash.digest('hex');
}

function add(hash: Hash, bytes: Buffer): void {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  hash.update(length).update(bytes);
}

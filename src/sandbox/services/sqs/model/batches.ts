import type { BatchResultErrorEntry } from '@aws-sdk/client-sqs';
import { AwsError } from '../../../aws-error.ts';
import { fail } from './sqs.ts';

interface Entry {
  readonly Id?: string | undefined;
}

/** Does it entry by entry: what goes wrong with one is told of that one alone. */
export function inBatch<E extends Entry, R>(
  entries: readonly E[] | undefined = [],
  handle: (entry: E) => R,
): { readonly Successful: ({ Id: string } & R)[]; readonly Failed: BatchResultErrorEntry[] } {
  requireEntries(entries);
  const Successful: ({ Id: string } & R)[] = [];
  const Failed: BatchResultErrorEntry[] = [];
  for (const entry of entries) {
    const Id = entry.Id ?? '';
    try {
      Successful.push({ Id, ...handle(entry) });
    } catch (thrown) {
      if (!(thrown instanceof AwsError)) throw thrown;
      Failed.push({ Id, SenderFault: true, Code: thrown.code, Message: thrown.message });
    }
  }
  return { Successful, Failed };
}

const MOST = 10;

function requireEntries(entries: readonly Entry[]): void {
  if (entries.length === 0)
    fail('EmptyBatchRequest', 'There should be at least one SendMessageBatchRequestEntry in the request.');
  if (entries.length > MOST)
    fail(
      'TooManyEntriesInBatchRequest',
      `Maximum number of entries per request are ${MOST}. You have sent ${entries.length}.`,
    );
  const ids = entries.map((one) => one.Id ?? '');
  const wrong = ids.find((id) => !/^[\w-]{1,80}$/.test(id));
  if (wrong !== undefined)
    fail(
      'InvalidBatchEntryId',
      'A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.',
    );
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) fail('BatchEntryIdsNotDistinct', `Id ${twice} repeated.`);
}

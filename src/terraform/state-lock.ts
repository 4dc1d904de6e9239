import type { LockHolder } from './ports.ts';

/**
 * The `Lock Info` block of the diagnostic's detail. It is a fixed template (statemgr.LockInfo) filled from the lock
 * itself, and the one place that has it for every kind of backend; anything unexpected gives undefined.
 */
export function readLockHolder(detail: string): LockHolder | undefined {
  const [, elsewhere] = HTTP_LOCK.exec(detail) ?? [];
  if (elsewhere !== undefined) return { id: elsewhere, who: 'unknown', operation: 'unknown', since: 'unknown' };
  const fields = new Map<string, string>();
  for (const line of detail.split('\n')) {
    const match = /^\s+(ID|Operation|Who|Created):\s+(\S.*?)\s*$/.exec(line);
    if (match?.[1] !== undefined && match[2] !== undefined) fields.set(match[1], match[2]);
  }
  const id = fields.get('ID');
  const who = fields.get('Who');
  const created = fields.get('Created');
  if (id === undefined || who === undefined || created === undefined) return undefined;
  const operation = (fields.get('Operation') ?? 'unknown').replace(/^OperationType/, '').toLowerCase();
  return { id, who, operation, since: isoTime(created) };
}

/**
 * Of a lock at an HTTP server Terraform tells the id alone: the block below it is about whoever asks.
 * https://github.com/hashicorp/terraform/blob/v1.11.4/internal/backend/remote-state/http/client.go (httpClient.Lock)
 */
const HTTP_LOCK = /HTTP remote state already locked: ID=([^\s]+)/;

/** Go prints `2026-11-21 22:50:11.657916278 +0000 UTC`. */
function isoTime(created: string): string {
  const match = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.\d+)? \+0000/.exec(created);
  return match ? `${match[1]}T${match[2]}Z` : created;
}

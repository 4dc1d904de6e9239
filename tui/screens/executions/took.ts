import { formatDuration } from '../../../src/domain/duration.ts';

/** How long it took, or has taken until now. */
export function tookOf(
  { startedAt, endedAt }: { readonly startedAt: string | null; readonly endedAt: string | null },
  now: Date | null,
): string {
  if (startedAt === null) return '-';
  const end = endedAt === null ? now?.getTime() : Date.parse(endedAt);
  return end === undefined ? '-' : formatDuration(Math.max(0, end - Date.parse(startedAt)));
}

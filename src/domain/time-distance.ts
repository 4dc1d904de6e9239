import { formatDuration } from './duration.ts';

/** How long something has been going on; no time at all where it began by a clock that is ahead of this one. */
export const elapsed = (since: string, now: Date): string =>
  formatDuration(Math.max(0, now.getTime() - Date.parse(since)));

/** `3m 12s ago`. What has happened is never to come: where the clock of this machine is behind, it was just now. */
export function ago(iso: string, now: Date): string {
  const ms = now.getTime() - Date.parse(iso);
  if (Number.isNaN(ms)) return '';
  return ms < 1000 ? 'just now' : `${formatDuration(ms)} ago`;
}

/** `in 2h` of what is due, and how long ago that was once it is over. */
export function dueIn(iso: string, now: Date): string {
  const left = Date.parse(iso) - now.getTime();
  return left > 0 ? `in ${formatDuration(left)}` : ago(iso, now);
}

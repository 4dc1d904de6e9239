import { formatDuration } from '../../src/domain/duration.ts';
import { span, type Span } from './span.ts';

/** `3m 12s ago`, `in 2h`. */
export function relative(iso: string, now: Date): string {
  const ms = now.getTime() - Date.parse(iso);
  if (Number.isNaN(ms)) return '';
  return ms >= 0 ? `${formatDuration(ms)} ago` : `in ${formatDuration(-ms)}`;
}

/** `2026-11-21 20:11:34 UTC, 3m 12s ago`: absolute with its zone, and how far that is. */
export function when(iso: string, now: Date): readonly Span[] {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return [span(iso)];
  return [span(`${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`), span(`, ${relative(iso, now)}`, 'dim')];
}

/** `11-21 20:11`: for a column whose title says UTC. */
export const shortTime = (iso: string): string => iso.slice(5, 16).replace('T', ' ');

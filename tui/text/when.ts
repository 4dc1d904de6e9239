import { formatDuration } from '../../src/domain/duration.ts';
import { span, type Span } from './span.ts';

/** `3m 12s ago`, `in 2h`. */
export function relative(iso: string, now: Date): string {
  const ms = now.getTime() - Date.parse(iso);
  if (Number.isNaN(ms)) return '';
  return ms >= 0 ? `${formatDuration(ms)} ago` : `in ${formatDuration(-ms)}`;
}

/** `2026-11-21 20:11:34 UTC`; what is no time stays as it is. */
export function absolute(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : `${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** Absolute with its zone, and how far that is. */
export const when = (iso: string, now: Date): readonly Span[] => {
  const distance = relative(iso, now);
  return [span(absolute(iso)), span(distance === '' ? '' : `, ${distance}`, 'dim')];
};

/** `11-21 20:11`: for a column whose title says UTC. */
export const shortTime = (iso: string): string => iso.slice(5, 16).replace('T', ' ');

/** `20261121T201134Z`: for the name of a file. */
export const fileStamp = (time: Date): string => `${time.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

import { ago, dueIn } from '../../src/domain/time-distance.ts';
import { span, type Span } from './span.ts';

/** `2026-11-21 20:11:34 UTC`; what is no time stays as it is. */
export function absolute(iso: string): string {
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? iso : `${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** When something happened: absolute with its zone, and how long ago that is. */
export const when = (iso: string, now: Date): readonly Span[] => withDistance(iso, ago(iso, now));

/** When something is due, and how far that is. */
export const due = (iso: string, now: Date): readonly Span[] => withDistance(iso, dueIn(iso, now));

const withDistance = (iso: string, distance: string): readonly Span[] => [
  span(absolute(iso)),
  span(distance === '' ? '' : `, ${distance}`, 'dim'),
];

/** `11-21 20:11`: for a column whose title says UTC. */
export const shortTime = (iso: string): string => iso.slice(5, 16).replace('T', ' ');

/** `20261121T201134Z`: for the name of a file. */
export const fileStamp = (time: Date): string => `${time.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

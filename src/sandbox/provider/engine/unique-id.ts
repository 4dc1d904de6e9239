import type { Clock } from '../../../domain/clock.ts';

let count = 0;

/** Generated names end in this many characters: 18 digits of time, 8 hexadecimal ones that count. */
export const UNIQUE_SUFFIX = /^(?<prefix>.*)\d{18}[0-9a-f]{8}$/;

/** As the genuine provider generates names: time to a tenth of a millisecond, and a counter. Sortable. */
export function uniqueSuffix(clock: Clock): string {
  const digits = clock.now().toISOString().replace(/\D/g, '').padEnd(18, '0').slice(0, 18);
  count = (count + 1) % 0x1_0000_0000;
  return digits + count.toString(16).padStart(8, '0');
}

export const uniqueId = (clock: Clock): string => `terraform-${uniqueSuffix(clock)}`;

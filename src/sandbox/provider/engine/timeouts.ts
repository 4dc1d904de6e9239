import type { Fields } from '../values/value.ts';
import { isFields } from '../values/value.ts';

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };

/** Go's durations, as `timeouts` blocks hold them: `90s`, `1h30m`, `1.5h`. */
export function goDuration(text: string): number | undefined {
  if (!/^(?:\d+(?:\.\d+)?(?:ms|s|m|h))+$/.test(text)) return undefined;
  let total = 0;
  for (const [, count = '', unit = ''] of text.matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h)/g))
    total += Number(count) * (UNITS[unit] ?? 0);
  return total;
}

/** The `timeouts` block's entry in milliseconds, else the default. */
export function timeoutOf(fields: Fields, of: string, defaultMs: number): number {
  const timeouts = fields['timeouts'];
  const text = isFields(timeouts) ? timeouts[of] : null;
  return (typeof text === 'string' ? goDuration(text) : undefined) ?? defaultMs;
}

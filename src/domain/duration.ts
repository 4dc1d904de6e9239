const UNITS = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000 } as const;

/** `13h`, `7d`, `2h30m`, `90s` in milliseconds; `undefined` when the text is no duration. */
export function parseDuration(text: string): number | undefined {
  if (!/^(\d+[dhms])+$/.test(text)) return undefined;
  let total = 0;
  for (const [, digits = '', unit = 's'] of text.matchAll(/(\d+)([dhms])/g)) {
    total += Number(digits) * UNITS[unit as keyof typeof UNITS];
  }
  return Number.isSafeInteger(total) ? total : undefined;
}

/** As it would be typed, to the second: `24h` is `1d`, and 90 seconds stay `90s`. */
export function typedDuration(ms: number): string {
  const [unit, size] = Object.entries(UNITS).find(([, one]) => ms % one === 0) ?? ['s', UNITS.s];
  return `${Math.round(ms / size)}${unit}`;
}

/** The two largest units that matter: `11h 58m`, `3m 12s`, `0s`; negative values as `-3m`. */
export function formatDuration(ms: number): string {
  const sign = ms < 0 ? '-' : '';
  let rest = Math.abs(Math.trunc(ms / 1000)) * 1000;
  const parts: string[] = [];
  for (const [unit, size] of Object.entries(UNITS)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${count}${unit}`);
    else if (parts.length > 0) break;
    if (parts.length === 2) break;
  }
  return parts.length > 0 ? sign + parts.join(' ') : '0s';
}

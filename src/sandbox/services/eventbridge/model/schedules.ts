/** When a scheduled rule fires. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html */
interface Schedule {
  /** The first time after that one, in milliseconds; undefined when there is none. */
  readonly next: (after: number) => number | undefined;
}

/** Undefined when the expression is none. */
export function parseSchedule(expression: string): Schedule | undefined {
  const [, kind, inner = ''] = /^(rate|cron)\((.*)\)$/.exec(expression) ?? [];
  const fields = inner.trim().split(/\s+/);
  if (kind === 'rate') return rateOf(fields);
  return kind === 'cron' ? cronOf(fields) : undefined;
}

const UNITS: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** One of a unit is written in the singular, more in the plural. */
function rateOf([count = '', unit = '', ...more]: readonly string[]): Schedule | undefined {
  const value = /^[1-9]\d{0,5}$/.test(count) ? Number(count) : 0;
  const ms = UNITS[value === 1 ? unit : unit.replace(/s$/, '')];
  if (value === 0 || ms === undefined || more.length > 0 || (value > 1 && !unit.endsWith('s'))) return undefined;
  return { next: (after) => after + value * ms };
}

const DAY_MS = UNITS['day'] ?? 0;
const LAST_DAY = Date.UTC(2199, 11, 31);
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

function cronOf(fields: readonly string[]): Schedule | undefined {
  const [minute = '', hour = '', ofMonth = '', month = '', ofWeek = '', year = ''] = fields;
  const minutes = valuesOf(minute, 0, 59);
  const hours = valuesOf(hour, 0, 23);
  const months = valuesOf(month, 1, 12, MONTHS);
  const years = valuesOf(year, 1970, 2199);
  const isDay = ofMonth === '?' ? weekdayRule(ofWeek) : ofWeek === '?' ? monthDayRule(ofMonth) : undefined;
  if (fields.length !== 6 || !minutes || !hours || !months || !years || !isDay) return undefined;
  const times = [...hours].flatMap((at) => [...minutes].map((past) => (at * 60 + past) * 60_000)).sort((a, b) => a - b);
  return {
    next: (after) => {
      for (let day = Math.floor(after / DAY_MS) * DAY_MS; day <= LAST_DAY; day += DAY_MS) {
        const date = new Date(day);
        if (!years.has(date.getUTCFullYear()) || !months.has(date.getUTCMonth() + 1) || !isDay(date)) continue;
        const time = times.find((one) => day + one > after);
        if (time !== undefined) return day + time;
      }
      return undefined;
    },
  };
}

/** `*`, `5`, `1-5`, `0/15`, names, and lists of these; a range may go over the end, as `20-2` does. */
function valuesOf(field: string, least: number, most: number, names: readonly string[] = []): Set<number> | undefined {
  const numberOf = (word: string): number =>
    names.includes(word.toUpperCase())
      ? names.indexOf(word.toUpperCase()) + 1
      : /^\d+$/.test(word)
        ? Number(word)
        : NaN;
  const values = new Set<number>();
  for (const part of field.split(',')) {
    const [range = '', step] = part.split('/');
    const [first = '', last] = range === '*' ? [String(least), String(most)] : range.split('-');
    const from = numberOf(first);
    const to = last === undefined ? (step === undefined ? from : most) : numberOf(last);
    const by = step === undefined ? 1 : Number(step);
    if (![from, to].every((one) => one >= least && one <= most) || !(by >= 1)) return undefined;
    const size = most - least + 1;
    for (let at = 0, length = (to - from + size) % size; at <= length; at += by)
      values.add(least + ((from - least + at) % size));
  }
  return values;
}

type DayRule = (date: Date) => boolean;

const lastOf = (date: Date): number =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
const weekdayOf = (date: Date): number => date.getUTCDay() + 1;

/** Days of the month, `L` for the last, `3W` for the weekday nearest to the third. */
function monthDayRule(field: string): DayRule | undefined {
  if (field === 'L') return (date) => date.getUTCDate() === lastOf(date);
  const nearest = /^(\d{1,2})W$/.exec(field);
  if (nearest) return (date) => date.getUTCDate() === nearestWeekday(date, Number(nearest[1]));
  const days = valuesOf(field, 1, 31);
  return days && ((date) => days.has(date.getUTCDate()));
}

/** It never leaves the month. */
function nearestWeekday(date: Date, day: number): number {
  const last = lastOf(date);
  const weekday = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), day)).getUTCDay();
  if (weekday === 6) return day > 1 ? day - 1 : day + 2;
  if (weekday === 0) return day < last ? day + 1 : day - 2;
  return day;
}

/** Days of the week from Sunday, 1; `6L` for the last Friday of a month, `3#2` for its second Tuesday. */
function weekdayRule(field: string): DayRule | undefined {
  const last = /^([1-7])?L$/.exec(field);
  if (last) {
    const wanted = Number(last[1] ?? 7);
    return (date) => weekdayOf(date) === wanted && (last[1] === undefined || date.getUTCDate() > lastOf(date) - 7);
  }
  const one = /^([1-7])#([1-5])$/.exec(field);
  if (one) return (date) => weekdayOf(date) === Number(one[1]) && Math.ceil(date.getUTCDate() / 7) === Number(one[2]);
  const days = valuesOf(field, 1, 7, WEEKDAYS);
  return days && ((date) => days.has(weekdayOf(date)));
}

/** Without vowels that make words and letters that are taken for digits: ids are read aloud at night. */
const LETTERS = '23456789BCDFGHJKLMNPQRSTVWXYZ';
const OF_TIME = 6;
const MINUTE = 60_000;

/**
 * Eight letters and digits: the minute it began, then two by chance (`random` is in [0, 1)). So whoever finds the id in a
 * policy knows since when the denial stands.
 */
export function containmentId(startedAt: Date, random: number): string {
  const chance = Math.floor(random * LETTERS.length ** 2);
  return written(Math.floor(startedAt.getTime() / MINUTE), OF_TIME) + written(chance, 2);
}

/** To the minute; null for an id that was made otherwise. */
export function startOfId(id: string): Date | null {
  let minutes = 0;
  for (const letter of id.slice(0, OF_TIME)) {
    const value = LETTERS.indexOf(letter);
    if (value < 0) return null;
    minutes = minutes * LETTERS.length + value;
  }
  return new Date(minutes * MINUTE);
}

export const isContainmentId = (text: string): boolean => /^[2-9B-DF-HJ-NP-TV-Z]{8}$/.test(text);

function written(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / LETTERS.length))
    text = (LETTERS[rest % LETTERS.length] ?? '') + text;
  return text;
}

import { isDeepStrictEqual } from 'node:util';

/** Whether two texts hold the same JSON, in whatever order and spacing; texts that are no JSON differ. */
export function sameJson(left: string, right: string): boolean {
  try {
    return isDeepStrictEqual(JSON.parse(left), JSON.parse(right));
  } catch {
    return false;
  }
}

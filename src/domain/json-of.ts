import type { Json } from './plan.ts';

/** What a text says in JSON; undefined for what is no JSON. */
export function jsonOf(text: string | undefined): Json | undefined {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

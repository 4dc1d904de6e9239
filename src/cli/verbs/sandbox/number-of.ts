import { SagelaneError } from '../../../domain/errors.ts';
import type { Speaker } from '../../host.ts';

/** The sandbox a verb is about: the given URL, `--sandbox=URL`, or the one that runs for this folder. */
export type UrlOf = (speaker: Speaker, url: string | undefined) => Promise<string>;

/** A flag that is a number. */
export function numberOf(flag: string, text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new SagelaneError({ code: 'BadUsage', what: `${flag} ${text} is no number`, fix: 'write it in digits' });
}

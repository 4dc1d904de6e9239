import { cleanLine } from '../../src/domain/clean-text.ts';

/**
 * The one boundary between text from outside and the screen: everything that is painted went through here. Besides what
 * could steer a terminal, it drops the modifiers that make an emoji's width differ from terminal to terminal (joiners,
 * variation selectors, skin tones, tags), so that columns stay aligned.
 */
export function cleanCell(text: string): string {
  if (PLAIN.test(text)) return text;
  return cleanLine(text).replace(WIDTH_MODIFIERS, '').replace(INVISIBLE, '\ufffd');
}

const PLAIN = /^[\x20-\x7e]*$/;
/* eslint-disable no-misleading-character-class -- each of them is meant by itself */
const WIDTH_MODIFIERS = /[\u200d\ufe00-\ufe0f\u{1f3fb}-\u{1f3ff}\u{e0000}-\u{e01ef}]/gu;
const INVISIBLE =
  /[\p{Cs}\u061c\u00ad\u034f\u115f\u1160\u180e\u200b\u200c\u2028\u2029\u2060-\u206f\u3164\ufeff\uffa0]/gu;
/* eslint-enable no-misleading-character-class -- see above */

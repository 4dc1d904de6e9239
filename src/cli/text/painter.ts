import { styleText } from 'node:util';

export type Tone = 'good' | 'bad' | 'warn' | 'dim' | 'strong' | 'plain';

/** Colour by meaning; every meaning is also in the words, so that nothing is lost without colour. */
export type Painter = (tone: Tone, text: string) => string;

const STYLES = { good: 'green', bad: 'red', warn: 'yellow', dim: 'dim', strong: 'bold' } as const;

export const painter = (colour: boolean): Painter =>
  colour
    ? (tone, text) => (tone === 'plain' ? text : styleText(STYLES[tone], text, { validateStream: false }))
    : (_tone, text) => text;

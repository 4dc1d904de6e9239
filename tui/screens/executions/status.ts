import { span, type Span, type Tone } from '../../text/span.ts';
import type { Glyphs } from '../../theme.ts';

const LOOKS: Readonly<Record<string, readonly [Tone, keyof Glyphs]>> = {
  Succeeded: ['good', 'done'],
  Failed: ['bad', 'failed'],
  Executing: ['accent', 'running'],
  Starting: ['accent', 'running'],
  Stopping: ['warn', 'stopping'],
  Stopped: ['warn', 'stopped'],
};

/** A status in its word and its sign; one that is newer than this program in its word alone. */
export function statusSpan(status: string, glyphs: Glyphs): Span {
  const [tone, glyph] = LOOKS[status] ?? ['plain', 'dot'];
  return span(`${glyphs[glyph]} ${status}`, tone);
}

export const statusTone = (status: string): Tone => LOOKS[status]?.[0] ?? 'plain';

export const statusGlyph = (status: string, glyphs: Glyphs): string => glyphs[LOOKS[status]?.[1] ?? 'dot'] as string;

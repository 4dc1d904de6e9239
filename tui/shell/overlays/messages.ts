import { formatDuration } from '../../../src/domain/duration.ts';
import { span, type Tone } from '../../text/span.ts';
import type { Model } from '../model.ts';
import type { OverlayText } from '../overlay-pane.ts';
import type { DetailItem } from '../screen.ts';

const TONES: Readonly<Record<string, Tone>> = { info: 'plain', warning: 'warn', error: 'bad' };

/** Everything that the engine said, newest first: a line at the foot of the screen is soon gone. */
export function messageItems({ view }: Model): OverlayText {
  const { glyphs } = view.theme;
  const items = view.state.notices.toReversed().map(({ at, tone, message }): DetailItem => {
    const mark = tone === 'error' ? glyphs.failed : tone === 'warning' ? glyphs.warning : glyphs.dot;
    const ago = formatDuration(Math.max(0, view.now.getTime() - Date.parse(at)));
    return {
      kind: 'text',
      hang: 2,
      text: [
        span(`${mark} `, TONES[tone] ?? 'plain'),
        span(`${at.slice(11, 19)}Z, ${ago} ago  `, 'dim'),
        span(message, TONES[tone] ?? 'plain'),
      ],
    };
  });
  return {
    title: 'Messages',
    items: items.length > 0 ? items : [{ kind: 'text', text: span('nothing was said yet', 'dim') }],
  };
}

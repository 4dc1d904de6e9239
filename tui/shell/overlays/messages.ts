import { ago } from '../../../src/domain/time-distance.ts';
import { span, type Tone } from '../../text/span.ts';
import type { Model } from '../model.ts';
import type { OverlayText } from '../overlay-pane.ts';
import type { DetailItem } from '../screen.ts';
import type { Message, MessageTone } from '../ui-state.ts';

const TONES: Readonly<Record<MessageTone, Tone>> = { info: 'plain', warning: 'warn', error: 'bad' };

/** Everything that was said, by the engine and by us, newest first: a line at the foot of the screen is soon gone. */
export function messageItems({ ui, view }: Model): OverlayText {
  const { glyphs } = view.theme;
  const told = view.state.notices.map(({ at, tone, message }): Message => ({ at, tone, text: message }));
  // Of what was said within the same millisecond the later one comes first, too.
  const all = [...told, ...ui.said].reverse().sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const items = all.map(({ at, tone, text }): DetailItem => {
    const mark = tone === 'error' ? glyphs.failed : tone === 'warning' ? glyphs.warning : glyphs.dot;
    return {
      kind: 'text',
      hang: 2,
      text: [
        span(`${mark} `, TONES[tone]),
        span(`${at.slice(11, 19)}Z, ${ago(at, view.now)}  `, 'dim'),
        span(text, TONES[tone]),
      ],
    };
  });
  return {
    title: 'Messages',
    items: items.length > 0 ? items : [{ kind: 'text', text: span('nothing was said yet', 'dim') }],
  };
}

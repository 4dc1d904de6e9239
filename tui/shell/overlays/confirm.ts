import type { KeyPress } from '../../terminal/key-names.ts';
import { span } from '../../text/span.ts';
import type { Model } from '../model.ts';
import type { OverlayText } from '../overlay-pane.ts';
import type { DetailItem } from '../screen.ts';
import { editText } from '../edit-text.ts';
import type { Overlay } from '../ui-state.ts';

type Confirm = Extract<Overlay, { readonly kind: 'confirm' }>;

/** The question, what else to know, and how to answer. Enter alone is never a yes. */
export function confirmItems({ question, typed }: Confirm, { view }: Model): OverlayText {
  const { glyphs } = view.theme;
  const { what, notes, token } = question;
  const items: readonly DetailItem[] = [
    { kind: 'text', text: span(what, 'strong') },
    ...notes.map((note): DetailItem => ({
      kind: 'text',
      text: [span(`${glyphs.warning} `, 'warn'), span(note)],
      hang: 2,
    })),
    { kind: 'blank' },
    token
      ? {
          kind: 'text',
          text: [
            span(`type ${token.value} and press Enter: `, 'warn'),
            span(typed + glyphs.caret, 'strong'),
            span('   Esc no', 'dim'),
          ],
        }
      : { kind: 'text', text: [span('y', 'strong'), span(' yes    ', 'dim'), span('n', 'strong'), span(' no', 'dim')] },
  ];
  return { title: 'Confirm', items, focus: items.length - 1 };
}

/** The dialog after a key, or the answer it gives. */
export function confirmKey(overlay: Confirm, key: KeyPress): Confirm | boolean {
  const { token } = overlay.question;
  if (key.name === 'esc') return false;
  if (!token)
    return key.name === 'y' || key.name === 'Y' ? true : key.name === 'n' || key.name === 'N' ? false : overlay;
  if (key.name === 'enter') return overlay.typed.trim() === token.value ? true : overlay;
  return { ...overlay, typed: editText(overlay.typed, key) };
}

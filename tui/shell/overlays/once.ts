import { span } from '../../text/span.ts';
import type { OverlayText } from '../overlay-pane.ts';
import type { Overlay } from '../ui-state.ts';

/** What is shown this once: closed, it is nowhere any more. */
export const onceItems = ({ title, items }: Extract<Overlay, { readonly kind: 'once' }>): OverlayText => ({
  title,
  items: [
    ...items,
    { kind: 'blank' },
    { kind: 'text', text: [span('Esc', 'strong'), span(' close; it is not kept here', 'dim')] },
  ],
});

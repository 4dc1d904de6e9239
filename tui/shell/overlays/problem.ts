import { span } from '../../text/span.ts';
import type { OverlayText } from '../overlay-pane.ts';
import { problemDetail } from '../problem-detail.ts';
import type { DetailItem } from '../screen.ts';
import type { Overlay } from '../ui-state.ts';

/** What went wrong and what to do, as the command line says it. */
export function problemItems({ title, problems }: Extract<Overlay, { readonly kind: 'problem' }>): OverlayText {
  const close: DetailItem = { kind: 'text', text: [span('Esc', 'strong'), span(' close', 'dim')] };
  return {
    title,
    items: [...problems.flatMap((one): readonly DetailItem[] => [...problemDetail(one), { kind: 'blank' }]), close],
  };
}

import type { KeyPress } from '../../terminal/key-names.ts';
import { span } from '../../text/span.ts';
import type { Model } from '../model.ts';
import type { OverlayText } from '../overlay-pane.ts';
import type { DetailItem } from '../screen.ts';

/** Quitting never loses an apply: it is asked what shall become of it. */
export function quitItems({ view }: Model): OverlayText {
  const run = view.session?.runningApply() ?? '';
  const choice = (key: string, text: string): DetailItem => ({
    kind: 'text',
    text: [span(`${key}  `, 'strong'), span(text)],
  });
  return {
    title: 'An apply is running',
    items: [
      { kind: 'text', text: `${run} is applied by a process of its own, which does not need this screen` },
      choice('l', 'leave it running and quit: its end is seen when sagelane is opened again'),
      choice('w', 'wait: quit by itself as soon as it has ended'),
      choice('c', 'cancel it: one interrupt, Terraform ends what it has begun and saves its state'),
      { kind: 'text', text: [span('Esc', 'strong'), span(' stay', 'dim')] },
    ],
  };
}

export function quitKey(key: KeyPress): 'leave' | 'wait' | 'cancel' | 'stay' | null {
  if (key.name === 'l' || key.name === 'q' || key.name === 'ctrl+c') return 'leave';
  if (key.name === 'w') return 'wait';
  if (key.name === 'c') return 'cancel';
  return key.name === 'esc' ? 'stay' : null;
}

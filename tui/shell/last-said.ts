import type { Model } from './model.ts';
import type { Message } from './ui-state.ts';

/** What was said last, by the engine or by us, as long as nobody has put it away. */
export function lastSaid({ ui, view }: Pick<Model, 'ui' | 'view'>): Message | null {
  const told = view.state.notices.at(-1);
  const own = ui.message;
  if (own && (!told || own.at >= told.at)) return own;
  return told && told.at > (ui.heardAt ?? '') ? { at: told.at, tone: told.tone, text: told.message } : null;
}

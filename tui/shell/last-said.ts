import type { Model } from './model.ts';
import type { MessageTone } from './ui-state.ts';

interface Said {
  /** ISO 8601. */
  readonly at: string;
  readonly tone: MessageTone;
  readonly text: string;
}

/** What was said last, by the engine or by us, as long as nobody has put it away. */
export function lastSaid({ ui, view }: Pick<Model, 'ui' | 'view'>): Said | null {
  const told = view.state.notices.at(-1);
  const own = ui.message;
  if (own && (!told || own.at >= told.at)) return own;
  return told && told.at > (ui.heardAt ?? '') ? { at: told.at, tone: told.tone, text: told.message } : null;
}

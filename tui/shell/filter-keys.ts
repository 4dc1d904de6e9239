import type { KeyPress } from '../terminal/key-names.ts';
import { editText } from './edit-text.ts';
import type { ShellCore } from './shell.ts';

/** Enter keeps the filter, Esc clears it; the rows follow every letter. */
export function filterKey(core: ShellCore, key: KeyPress): void {
  if (key.name === 'ctrl+c') return core.quit();
  if (key.name === 'up' || key.name === 'down') return core.act(key.name === 'up' ? 'list.up' : 'list.down');
  core.updateList((list) => {
    if (key.name === 'esc') return { ...list, filter: '', filtering: false };
    if (key.name === 'enter') return { ...list, filtering: false };
    const filter = editText(list.filter, key);
    return filter === list.filter ? list : { ...list, filter, top: 0 };
  });
}

import type { Cell } from '../text/span.ts';
import type { ShellCore } from './shell.ts';

/** One line of a menu. */
export interface MenuItem {
  readonly label: Cell;
  /** Beside it, dim. */
  readonly note?: string;
  /** Why it cannot be chosen now. */
  readonly blocked?: string | null;
  /** A number: the menu is left open with the cursor on that item, for more than one choice. */
  choose(core: ShellCore): 'close' | number;
}

/** Opens a menu over the body. */
export const openMenu = (
  core: ShellCore,
  title: string,
  items: (model: ReturnType<ShellCore['model']>) => readonly MenuItem[],
): void => core.open({ kind: 'menu', title, items, index: 0 });

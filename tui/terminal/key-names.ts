import type { Key } from 'ink';

/** One key press. */
export interface KeyPress {
  /** `j`, `G`, `enter`, `ctrl+c`, `pagedown`. */
  readonly name: string;
  /** What it types into a text field, or nothing. */
  readonly text: string;
}

const NAMED = [
  ['upArrow', 'up'],
  ['downArrow', 'down'],
  ['leftArrow', 'left'],
  ['rightArrow', 'right'],
  ['pageDown', 'pagedown'],
  ['pageUp', 'pageup'],
  ['home', 'home'],
  ['end', 'end'],
  ['return', 'enter'],
  ['escape', 'esc'],
  ['backspace', 'backspace'],
  ['delete', 'delete'],
] as const;

const SPECIAL: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\x1b': 'esc',
  '\x7f': 'backspace',
  '\b': 'backspace',
  ' ': 'space',
};

/** Ink's event as key presses: a read that holds several letters arrives as one event, and is walked here. */
export function keyPresses(input: string, key: Key): readonly KeyPress[] {
  if (key.tab) return [press(key.shift ? 'shift+tab' : 'tab')];
  const named = NAMED.find(([flag]) => key[flag]);
  if (named) return [press(named[1])];
  if (key.ctrl) return input === '' ? [] : [press(`ctrl+${input}`)];
  // A key within 20 ms after Esc comes as Alt and that key. Nothing is bound to Alt: it was Esc, and then the key.
  const before = key.meta && input !== '' ? [press('esc')] : [];
  const typed = [...input].flatMap((char) => {
    const name = SPECIAL[char];
    if (name !== undefined) return [press(name, char === ' ' ? ' ' : '')];
    return char < ' ' ? [press(`ctrl+${String.fromCharCode(char.charCodeAt(0) + 96)}`)] : [press(char, char)];
  });
  return [...before, ...typed];
}

const press = (name: string, text = ''): KeyPress => ({ name, text });

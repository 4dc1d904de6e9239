import type { KeyPress } from '../terminal/key-names.ts';
import { lastSaid } from './last-said.ts';
import type { ShellCore } from './shell.ts';

/** Nobody reads faster. */
const TO_READ_MS = 3000;

/** Lets a key work, and takes from the footer what has been answered by it; `m` still tells it. */
export function putAwayAround(core: ShellCore, key: KeyPress, press: () => void): void {
  const heard = (at: string): void => core.update((before) => ({ ...before, message: null, heardAt: at }));
  const { ui } = core.model();
  const said = lastSaid(core.model());
  // What we said answers the key before; only troubles stay.
  if (said && said.tone !== 'error' && (said.tone === 'info' || said === ui.message)) heard(said.at);
  press();
  // A trouble stays until it is put away or left behind.
  const after = core.model();
  const still = lastSaid(after);
  const unread = said !== null && core.options.ports.now().getTime() - Date.parse(said.at) < TO_READ_MS;
  const left = core.keymap.keysOf('app.back').includes(key.name) || (after.ui.screen !== ui.screen && !unread);
  if (said && left && still?.at === said.at && still.text === said.text) heard(said.at);
}

import type { KeyPress } from '../terminal/key-names.ts';
import { courseOfApply } from './apply-end.ts';
import { heightsOf } from './frame.ts';
import { confirmKey } from './overlays/confirm.ts';
import { formKey } from './overlays/form.ts';
import { menuKey } from './overlays/menu.ts';
import { paletteKey } from './overlays/palette.ts';
import { quitKey } from './overlays/quit.ts';
import { overlayLines } from './overlay-pane.ts';
import { keptLine } from './palette/kept-line.ts';
import { runLine } from './palette/commands.ts';
import type { ShellCore } from './shell.ts';
import type { Overlay } from './ui-state.ts';

const TYPED = 50;

/** An open overlay takes every key; Ctrl-C still quits. */
export function overlayKey(core: ShellCore, overlay: Overlay, key: KeyPress): void {
  const close = (): void => core.update((ui) => ({ ...ui, overlay: null }));
  const show = (next: Overlay): void => core.update((ui) => (ui.overlay === next ? ui : { ...ui, overlay: next }));
  if (key.name === 'ctrl+c' && overlay.kind !== 'quit') {
    if (overlay.kind === 'confirm') overlay.answer(false);
    close();
    return core.quit();
  }
  if (key.name === 'ctrl+z') return core.act('app.suspend');
  switch (overlay.kind) {
    case 'help':
    case 'messages':
    case 'once':
    case 'problem': {
      const scroll = scrolled(core, overlay.scroll, key);
      if (scroll === null) return closes(core, key) ? close() : undefined;
      return show({ ...overlay, scroll });
    }
    case 'palette': {
      const next = paletteKey(overlay, key, core.model());
      if (next === null) return close();
      if ('kind' in next) return show(next);
      close();
      const { line } = next;
      core.update((ui) => ({ ...ui, typed: [...ui.typed.filter((one) => one !== line), line].slice(-TYPED) }));
      const kept = keptLine(core.model(), line);
      if (kept !== null) core.options.ports.desk?.keepTyped?.(kept);
      return runLine(core, line);
    }
    case 'menu': {
      const next = menuKey(overlay, key, core.model());
      if (next === null) return close();
      if ('kind' in next) return show(next);
      if (next.blocked != null) return core.say('warning', next.blocked);
      // What is chosen may open something of its own.
      core.update((ui) => ({ ...ui, overlay: null }));
      const index = next.choose(core);
      if (index !== 'close') core.open({ ...overlay, index });
      return;
    }
    case 'confirm': {
      const next = confirmKey(overlay, key);
      if (typeof next === 'object') return show(next);
      close();
      return overlay.answer(next);
    }
    case 'form': {
      const next = formKey(overlay, key);
      if (typeof next === 'object') return show(next);
      close();
      return next === 'submit' ? overlay.form.submit(overlay.values) : undefined;
    }
    case 'quit':
      return answerQuit(core, key, close);
  }
}

function answerQuit(core: ShellCore, key: KeyPress, close: () => void): void {
  const answer = quitKey(key);
  if (answer === null) return;
  close();
  if (answer === 'leave') return core.options.terminal.quit();
  if (answer === 'wait') {
    core.update((ui) => ({ ...ui, quitAfterApply: true }));
    return core.say('info', `quits when the apply has ended; ${core.model().view.keyOf('app.back')} stays`);
  }
  if (answer === 'cancel') {
    const { session } = core.model().view;
    const name = session?.runningApply() ?? '';
    session?.interruptApply();
    core.say('warning', 'interrupted once: Terraform ends what it has begun and saves its state', courseOfApply(name));
  }
}

const CLOSERS = ['app.back', 'list.open', 'app.quit', 'app.help', 'app.messages'] as const;

/** What is only read is closed by the keys that opened it, too, and always by Esc. */
const closes = ({ keymap }: ShellCore, { name }: KeyPress): boolean =>
  name === 'esc' || CLOSERS.some((id) => keymap.keysOf(id).includes(name));

function scrolled(core: ShellCore, scroll: number, key: KeyPress): number | null {
  const model = core.model();
  const { overlay: height } = heightsOf(model);
  const page = Math.max(1, height - 2);
  const most = Math.max(0, overlayLines(model) - (height - 1));
  const steps: Readonly<Record<string, number>> = {
    down: 1,
    j: 1,
    up: -1,
    k: -1,
    pagedown: page,
    space: page,
    pageup: -page,
    home: -most,
    g: -most,
    end: most,
    G: most,
  };
  const step = steps[key.name];
  return step === undefined ? null : Math.max(0, Math.min(most, scroll + step));
}

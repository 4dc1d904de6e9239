import { createInterface, type Interface } from 'node:readline';
import { cleanLine } from '../../src/domain/clean-text.ts';
import { commandName } from '../keymap.ts';
import type { TuiPorts } from '../ports.ts';
import { formProblem } from '../shell/form.ts';
import { listOf, listStateOf, screenOf, type Model } from '../shell/model.ts';
import { runLine } from '../shell/palette/commands.ts';
import type { Screen } from '../shell/screen.ts';
import { createShell, type Shell } from '../shell/shell.ts';
import type { Overlay } from '../shell/ui-state.ts';
import { createTheme } from '../theme.ts';
import { saidDetail, saidHelp, saidList, saidMfa, saidOverlay, saidScreen } from './spoken.ts';

export interface LinearTerminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
}

const PAGE = 20;

/**
 * The same app, line by line: nothing is drawn, moved or repainted, so that a screen reader reads it in order and a terminal
 * that can do nothing can do this. Lines of the palette are typed as they are, without the colon.
 */
export async function openLinear(
  ports: TuiPorts,
  screens: readonly Screen[],
  { input, output }: LinearTerminal,
): Promise<number> {
  const lines = createInterface({ input, terminal: false });
  const write = (text: string): void => void output.write(`${text}\n`);
  const quit = new AbortController();
  const shell = createShell({
    ports,
    theme: createTheme({ colour: false, unicode: false }),
    // Nothing is pressed here: what would be is typed.
    keyOf: (id) => (id === 'app.palette' ? 'help' : commandName(id)),
    screens,
    size: { columns: 120, rows: 40 },
    terminal: {
      quit: () => quit.abort(),
      suspend: () => write('the shell of this terminal suspends by itself'),
      repaint: () => undefined,
      handOver: (work) => work(),
    },
  });
  const talk = createTalk(shell, write);
  const unsubscribe = shell.subscribe(() => talk.look());
  try {
    write('sagelane, line by line. Type help for what can be typed, quit to leave.');
    await shell.connect();
    talk.screen();
    for await (const line of linesOf(lines, quit.signal)) {
      talk.take(line.trim());
      // What was typed may have an answer at once; it is said before the next line is read.
      await new Promise((resolve) => setImmediate(resolve));
      if (quit.signal.aborted) break;
    }
  } finally {
    unsubscribe();
    lines.close();
    await shell.close();
  }
  return 0;
}

async function* linesOf(lines: Interface, signal: AbortSignal): AsyncGenerator<string> {
  const end = new Promise<null>((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }));
  const reader = lines[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([reader.next(), end]);
    if (next === null || next.done) return;
    yield next.value;
  }
}

/** What was said already. */
interface Told {
  readonly overlay: Overlay | null;
  readonly message: string;
  readonly notices: number;
  readonly screen: string;
  readonly open: string | null;
  readonly mfa: Model['view']['state']['mfa'];
}

function createTalk(shell: Shell, write: (text: string) => void) {
  const { core } = shell;
  let from = 0;
  let told: Told = {
    overlay: null,
    message: '',
    notices: shell.model().view.state.notices.length,
    screen: screenOf(shell.model()).id,
    open: null,
    mfa: null,
  };
  /** Which field of a form is asked for. */
  let field = 0;

  const all = (lines: readonly string[]): void => lines.forEach(write);
  const screen = (): void => {
    from = 0;
    write(saidScreen(shell.model()));
    all(saidList(shell.model(), 0));
  };
  /** Says what has changed without anybody asking: messages, questions, another screen. */
  const look = (): void => {
    const model = shell.model();
    const { overlay, message } = model.ui;
    const { notices } = model.view.state;
    const here = screenOf(model);
    const { open } = listStateOf(model.ui, here);
    const before = told;
    const said = message === null ? '' : `${message.at} ${message.text}`;
    const { mfa } = model.view.state;
    told = { overlay, message: said, notices: notices.length, screen: here.id, open, mfa };
    if (mfa !== before.mfa) all(saidMfa(model));
    for (const notice of notices.slice(before.notices)) write(`${notice.tone}: ${cleanLine(notice.message)}`);
    if (said !== '' && said !== before.message) write(`${message?.tone ?? 'info'}: ${cleanLine(message?.text ?? '')}`);
    if (overlay !== null && overlay !== before.overlay) {
      if (overlay.kind !== before.overlay?.kind) field = 0;
      if (overlay.kind !== 'form' || before.overlay?.kind !== 'form') all(saidOverlay(overlay, model));
      prompt(overlay);
    } else if (overlay === null && (here.id !== before.screen || open !== before.open)) {
      if (open === null) screen();
      else all(saidDetail(model));
    }
  };
  const prompt = (overlay: Overlay): void => {
    if (overlay.kind === 'confirm') {
      const { token } = overlay.question;
      write(token ? `Type ${token.value} to go on, anything else for no.` : 'Type yes to go on, anything else for no.');
    } else if (overlay.kind === 'menu') write('Type a number, or back.');
    else if (overlay.kind === 'quit') write('Type l, w or c, or back.');
    else if (overlay.kind === 'problem' || overlay.kind === 'once') shell.press({ name: 'esc', text: '' });
    else if (overlay.kind === 'form') {
      const asked = overlay.form.fields[field];
      if (!asked) return write(`Type yes to ${overlay.form.submitLabel}, anything else for no.`);
      const now = asked.kind === 'text' && asked.hidden ? '' : (overlay.values[asked.name] ?? '');
      const options = asked.kind === 'choice' ? `; one of ${asked.options.map(({ value }) => value).join(', ')}` : '';
      const note = asked.kind === 'text' && asked.note !== undefined ? `; ${asked.note}` : '';
      write(`${asked.label} [${cleanLine(now)}]${cleanLine(options + note)}`);
    } else {
      // Help and the palette are typed here.
      shell.press({ name: 'esc', text: '' });
      if (overlay.kind === 'help') all(saidHelp(shell.model()));
    }
  };
  const answer = (overlay: Overlay, line: string): void => {
    const close = (): void => core.update((ui) => ({ ...ui, overlay: null }));
    if (overlay.kind === 'confirm') {
      close();
      const { token } = overlay.question;
      overlay.answer(token ? line === token.value : /^y(es)?$/i.test(line));
    } else if (overlay.kind === 'menu') {
      const item = overlay.items(shell.model())[Number(line) - 1];
      close();
      if (item && item.blocked == null) item.choose(core);
      else if (line !== 'back') write(item ? `not now: ${item.blocked}` : 'there is no such number');
    } else if (overlay.kind === 'form') answerForm(overlay, line, close);
    else if (line === 'back') close();
    else shell.press({ name: line.slice(0, 1), text: '' });
  };
  const answerForm = (overlay: Extract<Overlay, { kind: 'form' }>, line: string, close: () => void): void => {
    const { form } = overlay;
    const asked = form.fields[field];
    if (line === 'back') {
      close();
      return write('nothing was done');
    }
    if (!asked) {
      close();
      return /^y(es)?$/i.test(line) ? form.submit(overlay.values) : write('nothing was done');
    }
    const value = line === '' ? (overlay.values[asked.name] ?? '') : line;
    if (asked.kind === 'choice' && !asked.options.some((one) => one.value === value))
      return write(`${asked.label} cannot be ${value}`);
    const values = { ...overlay.values, [asked.name]: value };
    const wrong = formProblem(form, values);
    if (wrong?.index === field) return write(wrong.message);
    field += 1;
    core.update((ui) => ({ ...ui, overlay: { ...overlay, values, index: field } }));
  };
  const goToRow = (number: number): boolean => {
    const model = shell.model();
    const here = screenOf(model);
    const { rows } = listOf(here, model.view, listStateOf(model.ui, here));
    const row = number < 1 ? undefined : rows.at(number - 1);
    if (!row) write(`there is no row ${number}: there are ${rows.length}`);
    else core.updateList((list) => ({ ...list, cursor: row.id, index: number - 1 }));
    return row !== undefined;
  };
  const take = (line: string): void => {
    const { overlay } = shell.model().ui;
    if (overlay !== null) return answer(overlay, line);
    const [, number, action = ''] = /^(\d+)\s*(.*)$/.exec(line) ?? [];
    if (number !== undefined) {
      core.updateList((list) => (list.open === null ? list : { ...list, open: null }));
      if (!goToRow(Number(number))) return;
      return action === '' ? core.act('list.open') : runLine(core, action);
    }
    if (line === '' || line === 'list') return screen();
    if (line === 'more') {
      from += PAGE;
      return all(saidList(shell.model(), from));
    }
    if (line === 'back') return core.act('app.back');
    if (line === 'help' || line === '?') return all(saidHelp(shell.model()));
    runLine(core, line.replace(/^:/, ''));
  };
  return { look, take, screen };
}

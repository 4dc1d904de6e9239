import type { Confirmation } from '../../src/commands/engine/confirmation.ts';
import { createKeymap, keysAsPressed, type ActionId, type Keymap, type KeyOf } from '../keymap.ts';
import type { TuiPorts } from '../ports.ts';
import type { KeyPress } from '../terminal/key-names.ts';
import type { Theme } from '../theme.ts';
import { pasteText } from './edit-text.ts';
import { filterKey } from './filter-keys.ts';
import { frameOf } from './frame.ts';
import { screenOf, listStateOf, type Frame, type Model } from './model.ts';
import { navigate } from './navigate.ts';
import { overlayKey } from './overlay-keys.ts';
import { problemsOfThrown } from './problem-detail.ts';
import { runLine } from './palette/commands.ts';
import { createAttention } from './attention.ts';
import { createAgreement } from './agreement.ts';
import { createApplyWatch } from './apply-watch.ts';
import { outsideOf } from './outside.ts';
import { goToScreen, keyOfScreen } from './places.ts';
import { putAwayAround } from './put-away.ts';
import { relatedTo } from './related.ts';
import { remember } from './remember.ts';
import { listsOf, rememberedOf } from './remembered.ts';
import type { Related, Screen, View } from './screen.ts';
import { createTools } from './session-tools.ts';
import type { Tools } from './tools.ts';
import { NEW_LIST, type ListState, type MessageTone, type Overlay, type UiState } from './ui-state.ts';

export interface ShellOptions {
  readonly ports: TuiPorts;
  readonly theme: Theme;
  readonly screens: readonly Screen[];
  readonly size: UiState['size'];
  /** What texts call a key; default: by the label of the key that is bound. */
  readonly keyOf?: KeyOf;
  /** The terminal's part of quitting, suspending and repainting. */
  readonly terminal: ShellTerminal;
}

interface ShellTerminal {
  quit(): void;
  suspend(): void;
  repaint(): void;
  /** Hands a text to the terminal's clipboard; `false` where it can take none, or not one as long. */
  copy?(text: string): boolean;
  /** Calls for attention, as the operator chose. */
  notify?(text: string): void;
  /** Gives the terminal away until the work is done. */
  handOver?(work: () => Promise<void>): Promise<void>;
}

/** The app without a terminal: keys in, frames out. React shows its frames and knows nothing else. */
export interface Shell {
  subscribe(listener: () => void): () => void;
  /** The same object until something changed. */
  frame(): Frame;
  readonly theme: Theme;
  /** The inside, for a face that draws nothing. */
  readonly core: ShellCore;
  /** What the next frame is made of. */
  model(): Model;
  press(key: KeyPress): void;
  paste(text: string): void;
  resize(columns: number, rows: number): void;
  /** Time went on; shown only where time is on screen. */
  tick(): void;
  connect(): Promise<void>;
  close(): Promise<void>;
}

/** The inside of the shell, for its parts. */
export interface ShellCore {
  readonly keymap: Keymap;
  readonly options: ShellOptions;
  model(): Model;
  update(change: (ui: UiState) => UiState): void;
  updateList(change: (list: ListState) => ListState): void;
  /** What is said of a `course` takes the place of what was said of it before. */
  say(tone: MessageTone, text: string, course?: string): void;
  open(overlay: Overlay): void;
  ask(question: Confirmation): Promise<'yes' | 'no'>;
  act(id: ActionId): void;
  quit(): void;
  tools(): Tools | null;
  /** Keeps orders, columns and views for next time. */
  remember(): void;
  copy(text: string, what: string): void;
  edit(line: number | null): void;
  page(text: string): void;
  related(screen: Screen, id: string): readonly Related[];
  /** Answers these questions with yes when they are asked, each once, until it is released. */
  agreeTo(questions: readonly Confirmation[]): () => void;
}

/** So much of what we said can be read again. */
const SAID = 100;

export function createShell(options: ShellOptions): Shell {
  const { ports, theme, screens } = options;
  const keymap = createKeymap(ports.keys);
  const { keyOf = keysAsPressed(keymap) } = options;
  const listeners = new Set<() => void>();
  let closed = false;
  let ui: UiState = {
    size: options.size,
    screen: Math.max(
      0,
      screens.findIndex(({ id }) => id === (ports.hasManifest === false ? 'overview' : 'stacks')),
    ),
    lists: listsOf(ports.remembered, screens),
    overlay: null,
    connection: { status: 'connecting' },
    working: [],
    message: null,
    said: [],
    heardAt: null,
    line: null,
    undo: null,
    typed: ports.typed ?? [],
    views: ports.remembered?.views ?? {},
    past: [],
    future: [],
    destroyRuns: new Set(),
    quitAfterApply: false,
    now: ports.now(),
    paints: 0,
  };
  const agreed = createAgreement();
  const waiting: Overlay[] = [];

  const changed = (): void => listeners.forEach((listener) => listener());
  // Looked for only where somebody wants to be called.
  const news = (ports.notify ?? 'off') === 'off' ? null : createAttention(screens, ports.now());
  const unsubscribe = ports.store.api.subscribe(() => {
    ui = { ...ui, now: ports.now() };
    lookAtApply();
    if (news) {
      const [first, ...more] = news(view());
      if (first !== undefined)
        options.terminal.notify?.(more.length === 0 ? first : `${first}, and ${more.length} more`);
    }
    changed();
  });
  const session = () => (ui.connection.status === 'connected' ? ui.connection.session : null);
  const view = (): View => ({ state: ports.store.api.getState(), now: ui.now, theme, session: session(), keyOf });
  const model = (): Model => ({ ports, ui, view: view(), screens, keymap });
  const frame = remember((_ui: UiState, _state: unknown) => frameOf(model()));

  const update = (change: (ui: UiState) => UiState): void => {
    const before = ui;
    const next = change(ui);
    if (next === before) return;
    ui = { ...next, now: ports.now() };
    if (ui.overlay === null && waiting.length > 0) ui = { ...ui, overlay: waiting.shift() ?? null };
    if (topicKey(ui) !== topicKey(before)) focus();
    changed();
  };
  const topicKey = (of: UiState): string => {
    const screen = screenOf({ ui: of, screens });
    return `${screen.id} ${listStateOf(of, screen).open ?? ''} ${of.connection.status}`;
  };
  const focus = (): void => {
    const screen = screenOf({ ui, screens });
    session()?.focus(screen.topic(listStateOf(ui, screen).open, view()));
  };

  const core: ShellCore = {
    keymap,
    options,
    model,
    update,
    updateList: (change) =>
      update((before) => {
        const { id } = screenOf({ ui: before, screens });
        const list = before.lists[id] ?? NEW_LIST;
        const next = change(list);
        return next === list ? before : { ...before, lists: { ...before.lists, [id]: next } };
      }),
    say: (tone, text, course) =>
      update((before) => {
        const message = { at: ports.now().toISOString(), tone, text, ...(course === undefined ? {} : { course }) };
        const kept = course === undefined ? before.said : before.said.filter((one) => one.course !== course);
        return { ...before, message, said: [...kept, message].slice(-SAID) };
      }),
    /** A question waits until the one before is answered. */
    open: (overlay) => {
      if (ui.overlay === null) update((before) => ({ ...before, overlay }));
      else waiting.push(overlay);
    },
    ask: (question) =>
      new Promise((resolve) => {
        if (agreed.take(question)) return resolve('yes');
        const answer = (yes: boolean): void => resolve(yes ? 'yes' : 'no');
        core.open({ kind: 'confirm', question, typed: '', answer });
      }),
    act: (id) => navigate(core, id),
    quit: () => {
      if (session()?.runningApply() != null) update((before) => ({ ...before, overlay: { kind: 'quit' } }));
      else options.terminal.quit();
    },
    tools: () => createTools(core),
    remember: () => ports.desk?.remember(rememberedOf(ui, screens)),
    related: (screen, id) => relatedTo(model(), screen, id),
    agreeTo: (questions) => agreed.add(questions),
    ...outsideOf(() => core),
  };
  const lookAtApply = createApplyWatch(core);

  const press = (key: KeyPress): void => {
    const list = listStateOf(ui, screenOf({ ui, screens }));
    if (ui.overlay) return overlayKey(core, ui.overlay, key);
    if (list.filtering) return filterKey(core, key);
    const contexts = [screenOf({ ui, screens }).id, list.open === null ? 'list' : 'detail', 'everywhere'] as const;
    const id = keymap.actionOf(key.name, contexts);
    if (id === 'app.screen')
      goToScreen(
        core,
        screens.findIndex((one) => keyOfScreen(screens, one) === key.name),
      );
    else if (id !== null) core.act(id);
  };

  if (ports.troubles && ports.troubles.length > 0)
    core.open({ kind: 'problem', title: 'Your settings', problems: ports.troubles, scroll: 0 });
  if (ports.start !== undefined) runLine(core, ports.start, 'start');
  return {
    theme,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    core,
    model,
    frame: () => frame(ui, ports.store.api.getState()),
    press: (key) => putAwayAround(core, key, () => press(key)),
    paste(text) {
      const { overlay } = ui;
      const list = listStateOf(ui, screenOf({ ui, screens }));
      if (overlay?.kind === 'palette')
        core.update((now) => ({ ...now, overlay: { ...overlay, query: pasteText(overlay.query, text) } }));
      else if (overlay?.kind === 'form') overlayKey(core, overlay, { name: 'paste', text: pasteText('', text) });
      else if (overlay?.kind === 'confirm') overlayKey(core, overlay, { name: 'paste', text: pasteText('', text) });
      else if (!overlay && list.filtering) core.updateList((now) => ({ ...now, filter: pasteText(now.filter, text) }));
    },
    resize: (columns, rows) =>
      update((before) =>
        before.size.columns === columns && before.size.rows === rows ? before : { ...before, size: { columns, rows } },
      ),
    tick() {
      lookAtApply();
      const screen = screenOf({ ui, screens });
      if (session()?.runningApply() != null || screen.live(view())) update((before) => ({ ...before }));
    },
    async connect() {
      try {
        const connected = await ports.connect((question) => core.ask(question));
        if (closed) return await connected.close();
        update((before) => ({ ...before, connection: { status: 'connected', session: connected } }));
      } catch (error) {
        const problems = problemsOfThrown(error);
        update((before) => ({ ...before, connection: { status: 'failed', problems } }));
        core.open({ kind: 'problem', title: 'Cannot connect', problems, scroll: 0 });
      }
    },
    async close() {
      closed = true;
      unsubscribe();
      await session()?.close();
    },
  };
}

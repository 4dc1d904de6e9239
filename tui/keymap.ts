import { problemsOf, SagelaneError, type Problem } from '../src/domain/errors.ts';

/** Where an action listens: everywhere, in every list, in an opened detail, or on one screen. */
export type KeyContext =
  | 'everywhere'
  | 'list'
  | 'detail'
  | 'overview'
  | 'stacks'
  | 'shares'
  | 'executions'
  | 'journal'
  | 'sessions'
  | 'audit'
  | 'lineage';

export interface KeyAction {
  readonly context: KeyContext;
  /** Names as `key-names.ts` gives them: `q`, `ctrl+c`, `pagedown`. */
  readonly keys: readonly string[];
  /** For help and the palette, in the imperative. */
  readonly title: string;
  /** For the line of hints; without it only help shows the key. */
  readonly hint?: string;
}

/** Every key of the app. To bind other keys is data: `createKeymap` takes overrides by the id of the action. */
export const KEY_ACTIONS = {
  'app.screen': {
    context: 'everywhere',
    keys: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    title: 'go to the screen of that number',
  },
  'app.next-screen': { context: 'everywhere', keys: ['tab'], title: 'go to the next screen' },
  'app.previous-screen': { context: 'everywhere', keys: ['shift+tab'], title: 'go to the screen before' },
  'app.palette': { context: 'everywhere', keys: [':'], title: 'type what to do', hint: 'palette' },
  'app.help': { context: 'everywhere', keys: ['?'], title: 'show the keys', hint: 'help' },
  'app.back': { context: 'everywhere', keys: ['esc'], title: 'close; clear the marks, the filter' },
  'app.history-back': { context: 'everywhere', keys: ['['], title: 'go back to where we were' },
  'app.history-forward': { context: 'everywhere', keys: [']'], title: 'go forward again' },
  'app.messages': { context: 'everywhere', keys: ['m'], title: 'show what was said, with its time' },
  'app.mfa': { context: 'everywhere', keys: ['M'], title: 'type the code of the MFA device' },
  'app.undo': { context: 'everywhere', keys: ['U'], title: 'take back the last action' },
  'app.entry': { context: 'everywhere', keys: ['L'], title: 'go to the last action in the journal' },
  'app.refresh': { context: 'everywhere', keys: ['R', 'ctrl+r'], title: 'read what is on screen again, now' },
  'app.repaint': { context: 'everywhere', keys: ['ctrl+l'], title: 'paint the screen anew' },
  'app.suspend': { context: 'everywhere', keys: ['ctrl+z'], title: 'go to the shell; `fg` comes back' },
  'app.quit': { context: 'everywhere', keys: ['q', 'ctrl+c'], title: 'quit; asks when an apply runs', hint: 'quit' },

  'row.copy': { context: 'everywhere', keys: ['y'], title: 'copy: name, row, JSON, YAML, a cell' },
  'row.copy-name': { context: 'everywhere', keys: ['Y'], title: 'copy the name or ARN' },
  'row.data': { context: 'everywhere', keys: ['J'], title: 'show as JSON, as YAML, and back' },
  'row.related': { context: 'everywhere', keys: ['f'], title: 'follow to what it has to do with', hint: 'follow' },
  'row.edit': { context: 'everywhere', keys: ['ctrl+e'], title: 'open the manifest in $EDITOR' },
  'row.page': { context: 'everywhere', keys: ['ctrl+p'], title: 'read in $PAGER' },

  'list.filter': {
    context: 'list',
    keys: ['/'],
    title: 'filter by text, column:text, @account',
    hint: 'filter',
  },
  'list.down': { context: 'list', keys: ['down', 'j'], title: 'down' },
  'list.up': { context: 'list', keys: ['up', 'k'], title: 'up' },
  'list.page-down': { context: 'list', keys: ['pagedown', 'ctrl+f'], title: 'a page down' },
  'list.page-up': { context: 'list', keys: ['pageup', 'ctrl+b'], title: 'a page up' },
  'list.first': { context: 'list', keys: ['home', 'g'], title: 'to the first row' },
  'list.last': { context: 'list', keys: ['end', 'G'], title: 'to the last row' },
  'list.open': { context: 'list', keys: ['enter'], title: 'open', hint: 'open' },
  'list.fold': { context: 'list', keys: ['left', 'h'], title: 'fold a branch, or go to it' },
  'list.unfold': { context: 'list', keys: ['right', 'l'], title: 'unfold a branch' },
  'list.toggle': { context: 'list', keys: ['z'], title: 'fold or unfold a branch' },
  'list.mark': { context: 'list', keys: ['space'], title: 'mark the row, or take its mark away' },
  'list.mark-range': { context: 'list', keys: ['V'], title: 'mark from the last mark to here' },
  'list.mark-all': { context: 'list', keys: ['*'], title: 'mark all that are left, or none' },
  'list.sort': { context: 'list', keys: ['o'], title: 'order by a column' },
  'list.sort-next': { context: 'list', keys: ['>'], title: 'order by the next column' },
  'list.sort-previous': { context: 'list', keys: ['<'], title: 'order by the column before' },
  'list.reverse': { context: 'list', keys: ['='], title: 'turn the order round' },
  'list.columns': { context: 'list', keys: ['C'], title: 'choose the columns' },
  'list.export': { context: 'list', keys: ['E'], title: 'write the view to a file, CSV or JSON' },

  'detail.down': { context: 'detail', keys: ['down', 'j'], title: 'scroll down' },
  'detail.up': { context: 'detail', keys: ['up', 'k'], title: 'scroll up' },
  'detail.page-down': { context: 'detail', keys: ['pagedown', 'space', 'ctrl+f'], title: 'a page down' },
  'detail.page-up': { context: 'detail', keys: ['pageup', 'ctrl+b'], title: 'a page up' },
  'detail.first': { context: 'detail', keys: ['home', 'g'], title: 'to the top' },
  'detail.last': { context: 'detail', keys: ['end', 'G'], title: 'to the end' },
  'detail.next': { context: 'detail', keys: ['right', 'l', 'n'], title: 'the next one' },
  'detail.previous': { context: 'detail', keys: ['left', 'h', 'N'], title: 'the one before' },

  'stacks.plan': { context: 'stacks', keys: ['p'], title: 'plan the stacks', hint: 'plan' },
  'stacks.approve': { context: 'stacks', keys: ['a'], title: 'approve the plan and apply it', hint: 'approve' },
  'stacks.drift': {
    context: 'stacks',
    keys: ['d'],
    title: 'find what AWS has and the plan does not want',
    hint: 'drift',
  },
  'stacks.interrupt': { context: 'stacks', keys: ['x'], title: 'interrupt the apply gracefully', hint: 'interrupt' },
  'stacks.reveal': { context: 'stacks', keys: ['v'], title: 'show a masked value, with a reason', hint: 'reveal' },
  'stacks.plan-destroy': { context: 'stacks', keys: ['D'], title: 'plan to destroy everything' },

  'shares.accept': { context: 'shares', keys: ['a'], title: 'accept the invitation', hint: 'accept' },
  'shares.reject': { context: 'shares', keys: ['r'], title: 'reject the invitation', hint: 'reject' },
  'shares.reinvite': { context: 'shares', keys: ['i'], title: 'invite the principal again', hint: 're-invite' },

  'executions.start': {
    context: 'executions',
    keys: ['s'],
    title: 'start an execution of the pipeline',
    hint: 'start',
  },
  'executions.stop': { context: 'executions', keys: ['x'], title: 'stop the execution', hint: 'stop' },
  'executions.retry': {
    context: 'executions',
    keys: ['r'],
    title: 'retry the execution from where it ended',
    hint: 'retry',
  },
  'executions.compare': { context: 'executions', keys: ['c'], title: 'compare it with another run', hint: 'compare' },
  'executions.grid': {
    context: 'executions',
    keys: ['v'],
    title: 'read the runs by steps and parameters',
    hint: 'grid',
  },
  'executions.pause': { context: 'executions', keys: ['P'], title: 'pause the polling, or go on' },

  'lineage.start': { context: 'lineage', keys: ['s'], title: 'show the lineage of the entity', hint: 'lineage' },
  'lineage.ask': { context: 'lineage', keys: ['i'], title: 'ask for the lineage of an ARN, URI or name', hint: 'ask' },
  'lineage.direction': {
    context: 'lineage',
    keys: ['d'],
    title: 'turn to ancestors, descendants, both',
  },
  'lineage.again': { context: 'lineage', keys: ['r'], title: 'ask for the same lineage again' },
  'lineage.deeper': { context: 'lineage', keys: ['+'], title: 'look ten associations further' },
  'lineage.export': { context: 'lineage', keys: ['e'], title: 'write it as Mermaid, DOT, JSON, OpenLineage' },
  'lineage.associate': { context: 'lineage', keys: ['a'], title: 'associate the entity with another' },
  'lineage.disassociate': { context: 'lineage', keys: ['x'], title: 'take the association away' },

  'sessions.contain': {
    context: 'sessions',
    keys: ['X'],
    title: 'cut the person off: deny, stop, unassign',
    hint: 'cut off',
  },
  'sessions.restart': {
    context: 'sessions',
    keys: ['r'],
    title: 'restart the app, so that it carries its person',
    hint: 'restart',
  },

  'journal.verify': { context: 'journal', keys: ['v'], title: 'verify the chain of the journal', hint: 'verify' },
} as const satisfies Record<string, KeyAction>;

export type ActionId = keyof typeof KEY_ACTIONS;

export interface Keymap {
  /** The action of a key in the first of these contexts that has one. */
  actionOf(key: string, contexts: readonly KeyContext[]): ActionId | null;
  keysOf(action: ActionId): readonly string[];
  /** Actions by context, in the order they are declared. */
  readonly groups: readonly { readonly context: KeyContext; readonly actions: readonly ActionId[] }[];
}

export const actionOf = (id: ActionId): KeyAction => KEY_ACTIONS[id];

/** A key may mean one thing in one context; a screen's own keys win over the list's, and those over the app's. */
export function createKeymap(overrides: Readonly<Record<string, readonly string[]>> = {}): Keymap {
  const ids = Object.keys(KEY_ACTIONS) as ActionId[];
  const unknown = Object.keys(overrides).filter((id) => !(id in KEY_ACTIONS));
  if (unknown.length > 0)
    throw new SagelaneError({
      code: 'UnknownKeyAction',
      what: `no action is named ${unknown.join(', ')}`,
      fix: `name one of ${ids.join(', ')}`,
    });
  const keysOf = (id: ActionId): readonly string[] => overrides[id] ?? KEY_ACTIONS[id].keys;
  const bound = new Map<string, ActionId>();
  for (const id of ids) {
    for (const key of keysOf(id)) {
      const place = `${KEY_ACTIONS[id].context} ${key}`;
      const other = bound.get(place);
      if (other !== undefined)
        throw new SagelaneError({
          code: 'KeyBoundTwice',
          what: `key ${key} is bound to ${other} and to ${id}`,
          fix: 'give one of them another key',
        });
      bound.set(place, id);
    }
  }
  const contexts = [...new Set(ids.map((id) => KEY_ACTIONS[id].context))];
  return {
    keysOf,
    actionOf: (key, among) =>
      among.map((context) => bound.get(`${context} ${key}`)).find((id) => id !== undefined) ?? null,
    groups: contexts.map((context) => ({ context, actions: ids.filter((id) => KEY_ACTIONS[id].context === context) })),
  };
}

/** The names that other keys can be bound to. */
export const actionIds = Object.keys(KEY_ACTIONS) as readonly ActionId[];

/** What is wrong with keys that somebody bound, as it is said; nothing when they can be used. */
export function keyProblems(keys: Readonly<Record<string, readonly string[]>>): readonly Problem[] {
  try {
    createKeymap(keys);
    return [];
  } catch (error) {
    return problemsOf(error);
  }
}

/** As the palette calls an action. */
export const commandName = (id: ActionId): string => id.slice(id.indexOf('.') + 1);

/** What a text calls the way to an action, so that it is the operator's own: `p`, or what they have bound. */
export type KeyOf = (id: ActionId) => string;

/** The label of its first key; where it has none, or none can be pressed, what is typed instead. */
export const keysAsPressed =
  ({ keysOf }: Pick<Keymap, 'keysOf'>): KeyOf =>
  (id) => {
    const [key] = keysOf(id);
    return key === undefined ? `:${commandName(id)}` : keyLabel(key);
  };

/** As help and hints write a key. */
export const keyLabel = (key: string): string => LABELS[key] ?? key.replace('ctrl+', '^').replace('shift+', '⇧');

const LABELS: Readonly<Record<string, string>> = {
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
  enter: 'Enter',
  esc: 'Esc',
  tab: 'Tab',
  'shift+tab': 'Shift+Tab',
  pagedown: 'PgDn',
  pageup: 'PgUp',
  home: 'Home',
  end: 'End',
  space: 'Space',
};

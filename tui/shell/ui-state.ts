import type { Confirmation } from '../../src/commands/engine/confirmation.ts';
import type { Problem } from '../../src/domain/errors.ts';
import type { Remembered, TuiSession } from '../ports.ts';
import type { Model } from './model.ts';
import type { FormSpec } from './form.ts';
import type { MenuItem } from './menu.ts';
import type { DetailItem } from './screen.ts';
import type { SortOrder } from './sort.ts';
import type { Tools } from './tools.ts';

export type MessageTone = 'info' | 'warning' | 'error';

/** What is on screen besides the store: cursors, filters, what is open. Changed by keys alone, and never waited for. */
export interface UiState {
  readonly size: { readonly columns: number; readonly rows: number };
  /** Index of the screen. */
  readonly screen: number;
  /** By screen id. */
  readonly lists: Readonly<Record<string, ListState>>;
  readonly overlay: Overlay | null;
  readonly connection: Connection;
  /** Titles of what the session works on for us. */
  readonly working: readonly string[];
  readonly message: Message | null;
  /** What we said, newest last, bounded. */
  readonly said: readonly Message[];
  /** ISO 8601, of the last message that was put away: what was said before it does not come back. */
  readonly heardAt: string | null;
  /** The command line of the last action. */
  readonly line: string | null;
  /** What would take it back. */
  readonly undo: Undo | null;
  /** Where we came from, newest last, and where going back came from. */
  readonly past: readonly Visit[];
  readonly future: readonly Visit[];
  /** Lines of the palette, newest last. */
  readonly typed: readonly string[];
  /** Saved views by name. */
  readonly views: Remembered['views'];
  readonly destroyRuns: ReadonlySet<string>;
  /** Quit as soon as the apply has ended. */
  readonly quitAfterApply: boolean;
  readonly now: Date;
  /** Raised by a repaint: nothing else changed. */
  readonly paints: number;
}

type Connection =
  | { readonly status: 'connecting' }
  | { readonly status: 'failed'; readonly problems: readonly Problem[] }
  | { readonly status: 'connected'; readonly session: TuiSession };

export interface Message {
  readonly at: string;
  readonly tone: MessageTone;
  readonly text: string;
  /** What it tells the course of: what is said of that next takes its place. */
  readonly course?: string;
}

/** A place that was left, as it was left. */
export interface Visit {
  readonly screen: string;
  readonly list: ListState;
  /** Left by a jump to something related: a crumb of the trail. */
  readonly jumped: boolean;
}

/** The opposite of what was done last. */
export interface Undo {
  readonly title: string;
  run(tools: Tools): void;
}

export interface ListState {
  /** The row under the cursor, by its id, so that it stays on it when rows come and go. */
  readonly cursor: string | null;
  /** Where that row was: where the cursor goes when it is gone. */
  readonly index: number;
  readonly top: number;
  readonly filter: string;
  readonly filtering: boolean;
  /** Branches that are not as the screen has them. */
  readonly toggled: ReadonlySet<string>;
  /** The row whose detail fills the body. */
  readonly open: string | null;
  /** What an open row is shown as. */
  readonly as: RowView;
  readonly scroll: number;
  /** Null: the screen's own order. */
  readonly sort: SortOrder | null;
  /** Indexes of the columns that are wanted, in their order; null: as the screen has them. */
  readonly columns: readonly number[] | null;
  /** Rows that are marked, by id. */
  readonly marks: ReadonlySet<string>;
  /** Where a range of marks begins: the last one that was set. */
  readonly anchor: string | null;
}

export type RowView = 'detail' | 'json' | 'yaml';

export const NEW_LIST: ListState = {
  cursor: null,
  index: 0,
  top: 0,
  filter: '',
  filtering: false,
  toggled: new Set(),
  open: null,
  as: 'detail',
  scroll: 0,
  sort: null,
  columns: null,
  marks: new Set(),
  anchor: null,
};

/** What lies over the body; it takes every key. */
export type Overlay =
  | { readonly kind: 'help'; readonly scroll: number }
  | { readonly kind: 'messages'; readonly scroll: number }
  | {
      readonly kind: 'palette';
      readonly query: string;
      readonly index: number;
      /** How far back in what was typed before. */
      readonly recalled?: number;
    }
  | {
      readonly kind: 'menu';
      readonly title: string;
      /** Asked again for every frame: a choice may change what can be chosen. */
      readonly items: (model: Model) => readonly MenuItem[];
      readonly index: number;
    }
  | {
      readonly kind: 'confirm';
      readonly question: Confirmation;
      readonly typed: string;
      readonly answer: (yes: boolean) => void;
    }
  | {
      readonly kind: 'form';
      readonly form: FormSpec;
      readonly values: Readonly<Record<string, string>>;
      readonly index: number;
      readonly problem: string | null;
    }
  | { readonly kind: 'once'; readonly title: string; readonly items: readonly DetailItem[]; readonly scroll: number }
  | { readonly kind: 'problem'; readonly title: string; readonly problems: readonly Problem[]; readonly scroll: number }
  | { readonly kind: 'quit' };

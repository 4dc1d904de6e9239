import type { State } from '../../src/store/index.ts';
import type { ActionId, KeyContext, KeyOf } from '../keymap.ts';
import type { Topic, TuiSession } from '../ports.ts';
import type { Cell, Cut } from '../text/span.ts';
import type { Theme } from '../theme.ts';
import type { Rows } from './rows.ts';
import type { Tools } from './tools.ts';

/** What a screen may look at. */
export interface View {
  readonly state: State;
  readonly now: Date;
  readonly theme: Theme;
  /** Null until it is connected. */
  readonly session: TuiSession | null;
  /** What a text that names a key calls it. */
  readonly keyOf: KeyOf;
}

/** One row of a list or of a tree; its cells follow the screen's columns. */
export interface Row {
  readonly id: string;
  /** The branch it hangs on, or null at the top. */
  readonly parent: string | null;
  readonly depth: number;
  /** Absent: a leaf. */
  readonly branch?: 'open' | 'folded';
  /** A function when time is in them. */
  readonly cells: readonly Cell[] | ((now: Date) => readonly Cell[]);
  /** Lower case: what the filter looks at. */
  readonly search: string;
}

export interface Column {
  readonly title: string;
  readonly min: number;
  /** What it likes to have, given before anybody grows. */
  readonly ideal: number;
  /** Its part of what is left over; 0: none. */
  readonly grow: number;
  /** The lowest goes first when the screen is narrow. */
  readonly priority: number;
  readonly align?: 'right';
  /** Where what does not fit is left out; default: at the end. */
  readonly cut?: Cut;
}

/** One line, or some, of a detail pane; values are wrapped to its width. */
export type DetailItem =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'field'; readonly label: string; readonly value: Cell }
  | {
      readonly kind: 'text';
      readonly text: Cell;
      readonly indent?: number;
      /** Columns by which lines after the first are set in. */ readonly hang?: number;
    }
  /** Not wrapped: laid out by the screen, for that many columns. */
  | { readonly kind: 'line'; readonly line: (width: number) => Cell }
  | { readonly kind: 'blank' };

export interface Detail {
  readonly title: Cell;
  readonly items: readonly DetailItem[];
  /** Shows something that time moves. */
  readonly live?: boolean;
}

export interface ScreenAction {
  readonly id: ActionId;
  /** It can be done to many marked rows at once, after one question. */
  readonly many?: boolean;
  /** Why it cannot be done now, or null. `id`: the row under the cursor, or the one that is open. */
  blocked(view: View, id: string | null): string | null;
  run(tools: Tools, id: string | null): void;
}

/** Something that a row has to do with, and where it is shown. */
export interface Related {
  readonly title: string;
  readonly place: Place;
  /** What has to be asked for first; one goes there when it is answered, and stays when it is not. */
  ask?(tools: Tools, go: () => void): void;
}

/** A screen, perhaps with a filter, and a row under its cursor or open. */
export interface Place {
  readonly screen: string;
  readonly filter?: string;
  readonly row?: string;
  readonly open?: boolean;
}

export interface Screen {
  readonly id: KeyContext;
  readonly title: string;
  /** The key that goes to it; default: its place in the registry, from 0. */
  readonly key?: string;
  readonly columns: readonly Column[];
  /** Those that say nothing now: the others have their room, unless somebody chose the columns. */
  idle?(view: View): readonly number[];
  /** Every row, those on folded branches too, in order; the same objects as long as nothing changed. */
  rows(view: View): Rows;
  /** What it says when there are no rows. */
  empty(view: View): readonly DetailItem[];
  /** For the line below the tabs. */
  summary(view: View): Cell;
  /** When what is shown was read, ISO 8601; null: not yet. */
  readAt?(view: View): string | null;
  /** What waits for somebody: told by the bell when it comes, if the operator wants that. */
  calls?(view: View): readonly { readonly id: string; readonly text: string }[];
  /** Lines between the tabs and the list. */
  banner?(view: View): readonly Cell[];
  /** Beside the title in the tabs. */
  badge?(view: View): Cell | null;
  detail(view: View, id: string): Detail | null;
  /** What a row stands for, as plain data: shown as JSON and YAML, and copied. */
  data?(view: View, id: string): unknown;
  /** Its ARN, or what else names it elsewhere; default: an `arn` of its data, else its id. */
  nameOf?(view: View, id: string): string | null;
  /** Where Enter goes from a row, instead of opening it. */
  enter?(view: View, id: string): Place | null;
  /** The name of the share or studio in the manifest that it came of. */
  declared?(view: View, id: string): string | null;
  /** Where one can go on from it. */
  related?(view: View, id: string): readonly Related[];
  topic(open: string | null, view: View): Topic;
  /** Time moves something on it. */
  live(view: View): boolean;
  readonly actions: readonly ScreenAction[];
}

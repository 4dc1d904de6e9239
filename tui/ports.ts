import type { Command } from '../src/commands/engine/command.ts';
import type { Confirmation } from '../src/commands/engine/confirmation.ts';
import type { WorkAccount } from '../src/commands/engine/context.ts';
import type { Dispatched } from '../src/commands/engine/dispatch.ts';
import type { AccountId, Arn } from '../src/domain/arn.ts';
import type { Problem } from '../src/domain/errors.ts';
import type { AppStore } from '../src/store/index.ts';
import type { KeyOf } from './keymap.ts';
import type { SchemeName } from './theme.ts';

/** What the terminal app is given; it renders the store, and everything it does goes through the session. */
export interface TuiPorts {
  readonly store: AppStore;
  /** Called after the first frame, so that the engine never delays it; rejects with a SagelaneError. */
  connect(ask: (question: Confirmation) => Promise<'yes' | 'no'>): Promise<TuiSession>;
  now(): Date;
  readonly toolVersion: string;
  /** Steps of the guided path (`demo`), or null. */
  readonly guide: readonly GuideStep[] | null;
  /** Other keys than the default ones, by the id of the action (`tui/keymap.ts`). */
  readonly keys?: Readonly<Record<string, readonly string[]>>;
  /** The operator's files, editor and pager; absent: nothing leaves the app. */
  readonly desk?: Desk;
  /** What was remembered from earlier: orders, columns, saved views. */
  readonly remembered?: Remembered;
  /** Lines of the palette from earlier, newest last. */
  readonly typed?: readonly string[];
  /** How it looks; default: the terminal's own colours. */
  readonly theme?: SchemeName;
  /** How it calls when something needs somebody. */
  readonly notify?: 'off' | 'bell' | 'osc9';
  /** Line by line, for screen readers; a dumb terminal is always talked to so. */
  readonly linear?: boolean;
  /** What is wrong in the operator's own settings: said, and no reason not to open. */
  readonly troubles?: readonly Problem[];
  /** Where to go first, as it would be typed into the palette: `shares @ml-prod /expired`. */
  readonly start?: string;
  /** Whether there is a manifest to plan from; without one the overview is opened first. */
  readonly hasManifest?: boolean;
}

/** The world of the operator outside the app. */
export interface Desk {
  /** Writes a new file, never over another; relative to the working directory. Answers its path. */
  save(file: string, text: string): Promise<string>;
  /** The line of the manifest that declares a share, studio or stack of that name. */
  manifestLine(name: string): number | null;
  /** Opens the manifest in the editor, at a line if it can; ends with it. The terminal is theirs meanwhile. */
  edit(line: number | null): Promise<void>;
  /** Shows a text in the pager; ends with it. The terminal is theirs meanwhile. */
  page(text: string): Promise<void>;
  /** A clipboard besides the terminal's; answers whether it took it. */
  copy?(text: string): Promise<boolean>;
  /** Keeps what is to be remembered; failing to is no reason to stop. */
  remember(remembered: Remembered): void;
  /** Keeps a line of the palette for next time; the same holds. */
  keepTyped?(line: string): void;
}

/** How lists are looked at, by the titles of their columns, so that it outlives new columns. */
export interface Remembered {
  readonly lists: Readonly<Record<string, ListLook>>;
  readonly views: Readonly<Record<string, SavedView>>;
}

export interface ListLook {
  readonly columns?: readonly string[];
  /** `stage` or `-stage`, greatest first. */
  readonly sort?: string;
}

/** A list as somebody wants to see it again. */
export interface SavedView extends ListLook {
  readonly screen: string;
  readonly filter?: string;
}

export interface GuideStep {
  readonly title: string;
  /** What to press or to look at; a key is called as the operator has bound it. */
  readonly hint: (keyOf: KeyOf) => string;
  /** Whether the state says that it is done. */
  readonly done: (store: AppStore) => boolean;
}

/** The connected engine. No method blocks a key: each answers a promise that the screen does not wait for; results arrive as events. */
export interface TuiSession {
  readonly accounts: readonly WorkAccount[];
  /** Absolute path, or null without a manifest. */
  readonly manifestFile: string | null;
  /** For the header: `sandbox http://…` or `AWS`. */
  readonly place: string;
  /** Why nothing may be changed on that account here, or null: `--read-only`, or a protected account without `--write`. */
  readOnlyReason(account: AccountId | null): string | null;
  /** The one dispatcher: gate, confirmation (through `ask`), journal. */
  run<Input, Result>(command: Command<Input, Result>, input: Input): Promise<Dispatched<Result>>;
  /** What it would ask first, without doing it: for one question about many. */
  questions?<Input, Result>(command: Command<Input, Result>, input: Input): Promise<readonly Confirmation[]>;
  /** The command line that does the same. */
  lineOf<Input, Result>(command: Command<Input, Result>, input: Input): string;
  /** Applies a reviewed bundle in a process of its own that outlives this one; its events come to the store. */
  applyBundle(bundle: string, options: { readonly destroyDomains: readonly string[] }): Promise<'started' | 'refused'>;
  /** Asks the running apply to stop gracefully (one interrupt). */
  interruptApply(): void;
  /** An apply that runs now, here or left by an earlier screen. */
  runningApply(): string | null;
  /** What a pipeline declares, for the form that starts it (`DescribePipeline` of its definition). */
  pipelineParameters(pipeline: Arn, account: AccountId): Promise<readonly DeclaredParameter[]>;
  /** Tells what is on screen, so that it is kept fresh and everything else rests. */
  focus(topic: Topic): void;
  /** Reads what is on screen again, now. */
  refresh(): void;
  /** Gives the code that an MFA device shows, to the question that is in the state; absent: none is ever asked. */
  answerMfa?(code: string): void;
  /** Asks AWS nothing more by itself, or goes on; absent: nothing is watched. */
  pauseWatching?(paused: boolean): void;
  close(): Promise<void>;
}

export interface DeclaredParameter {
  readonly name: string;
  /** `String`, `Integer`, `Float`, `Boolean`, or newer than this program. */
  readonly type: string;
  readonly default: string | null;
}

export type Topic =
  /** What needs somebody, wherever it is told. */
  | { readonly kind: 'overview' }
  | { readonly kind: 'stacks' }
  | { readonly kind: 'shares' }
  | { readonly kind: 'executions' }
  | { readonly kind: 'execution'; readonly executionArn: Arn; readonly account: AccountId }
  | { readonly kind: 'sessions' }
  | { readonly kind: 'audit' }
  | { readonly kind: 'journal' }
  | { readonly kind: 'lineage' }
  | { readonly kind: 'none' };

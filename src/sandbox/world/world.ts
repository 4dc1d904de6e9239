import { PACES, type Pace, type PaceName } from './pace.ts';
import { Agenda } from './agenda.ts';
import { RecentPast, type Before } from './recent-past.ts';
import { TOKEN_LIFETIME_MS, type TimerKind, type TimerRecord } from './records/timer.ts';
import type { Table } from './table.ts';
import { createTables, type Tables } from './tables.ts';

/** One changed record: table, key, new value or null when it is gone. */
export type Change = readonly [table: string, key: string, value: unknown];

/** What happens by itself when a timer is due; runs with the world's time at the moment it was due. */
type Transition = (world: World, subject: string) => void;
export type Transitions = Readonly<Record<TimerKind, Transition>>;

/** What follows from changes within the same transaction; told what was there before each. */
export type Reaction = (world: World, changes: readonly Before[]) => void;

export interface WorldOptions {
  /** Real time in milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Told of every finished change, in order. */
  readonly onCommit?: (changes: readonly Change[]) => void;
  /** Told of a transition that threw; its timer is gone, the world goes on. */
  readonly onFault?: (fault: unknown) => void;
}

const META = 'world';

/** State and time of the sandbox. All changes happen inside `transact`, synchronously, or not at all. */
export class World {
  readonly tables: Tables = createTables();
  readonly #options: WorldOptions;
  readonly #agenda = new Agenda();
  readonly #past = new RecentPast();
  #undo: Map<string, Before> | undefined;
  #transitions: Transitions | undefined;
  #react: Reaction | undefined;
  #pinned: number | undefined;
  #latest = 0;

  constructor(options: WorldOptions) {
    this.#options = options;
    for (const table of this.#all()) table.observe((name, key, before) => this.#note(name, key, before));
  }

  /** Puts a saved record back, before the world is used. */
  load([name, key, value]: Change): boolean {
    const table = this.#table(name);
    table?.restore(key, value ?? undefined);
    return table !== undefined;
  }

  /** Finds what is due next, gives a fresh world its id and an old one another pace when asked to. */
  open(options: { readonly pace?: PaceName; readonly demo: boolean }): void {
    for (const [key, timer] of this.tables.timers.entries()) this.#agenda.add(timer.dueAt, key);
    this.transact(() => this.#forgetTokens());
    const known = this.tables.meta.get(META);
    if (known && (options.pace === undefined || known.pace === options.pace)) return;
    this.transact(() => {
      const pace = options.pace ?? 'quick';
      const pending = options.demo ? 'demo' : null;
      const fresh = { id: `w-${this.newId()}`, createdAt: this.now(), offset: 0, pace, pending } as const;
      this.tables.meta.put(META, known ? { ...known, pace } : fresh);
    });
  }

  /** Learns what its timers do, and makes what is still to be made: before its first use. Nothing reacts to that. */
  prepare(transitions: Transitions, fill: (world: World) => void, react?: Reaction): void {
    this.#transitions = transitions;
    const meta = this.tables.meta.get(META);
    if (meta && meta.pending !== null) {
      this.transact(() => {
        fill(this);
        this.tables.meta.put(META, { ...meta, pending: null });
      });
    }
    this.#react = react;
  }

  get pending(): boolean {
    return this.tables.meta.get(META)?.pending === 'demo';
  }

  get id(): string {
    return this.tables.meta.get(META)?.id ?? '';
  }

  get pace(): Pace {
    return PACES[this.tables.meta.get(META)?.pace ?? 'quick'];
  }

  /** Sandbox time in milliseconds; it stands still within a transaction and never runs backwards. */
  now(): number {
    if (this.#pinned !== undefined) return this.#pinned;
    const { offset = 0, speed } = this.tables.meta.get(META) ?? {};
    const real = this.realNow();
    const run = speed ? speed.since + (real - speed.since) * speed.rate : real;
    this.#latest = Math.max(this.#latest, Math.floor(run + offset));
    return this.#latest;
  }

  /** Time outside the sandbox: what clients sign their requests by. */
  realNow(): number {
    return this.#options.now();
  }

  /** Lets time run faster, or freezes it by 0; it goes on from where it is. */
  setRate(rate: number): number {
    this.settle();
    this.transact(() => {
      const meta = this.tables.meta.get(META);
      const since = this.realNow();
      if (meta) this.tables.meta.put(META, { ...meta, offset: this.now() - since, speed: { rate, since } });
    });
    return this.now();
  }

  newId(): string {
    return this.#options.newId();
  }

  /** All of `fn`'s changes together, or none when it throws. */
  transact<T>(fn: () => T): T {
    if (this.#undo) return fn();
    this.#undo = new Map();
    const pinnedHere = this.#pinned === undefined;
    this.#pinned ??= this.now();
    try {
      const result = fn();
      if (this.#undo.size > 0) this.#react?.(this, [...this.#undo.values()]);
      this.#commit();
      return result;
    } catch (thrown) {
      this.#rollBack();
      throw thrown;
    } finally {
      this.#undo = undefined;
      if (pinnedHere) this.#pinned = undefined;
    }
  }

  /** Moves time forward and lets happen what falls into it. */
  tick(ms: number): number {
    this.transact(() => {
      const meta = this.tables.meta.get(META);
      if (meta) this.tables.meta.put(META, { ...meta, offset: meta.offset + ms });
    });
    this.settle();
    return this.now();
  }

  /** Lets everything happen that is due, each thing at its own time. */
  settle(until = this.now()): void {
    if (!this.#transitions) throw new Error('the world is not prepared');
    for (let due = this.#agenda.takeDue(until); due; due = this.#agenda.takeDue(until)) {
      const timer = this.tables.timers.get(due.key);
      if (timer?.dueAt !== due.at) continue;
      this.#happen(timer);
    }
  }

  #happen({ kind, subject, dueAt }: TimerRecord): void {
    try {
      this.at(dueAt, () => {
        this.cancel(kind, subject);
        this.#transitions?.[kind](this, subject);
      });
    } catch (fault) {
      this.at(dueAt, () => this.cancel(kind, subject));
      this.#options.onFault?.(fault);
    }
  }

  /** Runs a transaction at a given time: transitions, and a past made for a fresh world. */
  at<T>(time: number, fn: () => T): T {
    const outer = this.#pinned;
    this.#pinned = time;
    try {
      return this.transact(fn);
    } finally {
      this.#pinned = outer;
    }
  }

  /** One timer per kind and subject: setting it again moves it. */
  schedule(kind: TimerKind, subject: string, dueAt: number): void {
    const key = `${kind} ${subject}`;
    this.tables.timers.put(key, { kind, subject, dueAt });
    this.#agenda.add(dueAt, key);
  }

  cancel(kind: TimerKind, subject: string): void {
    this.tables.timers.delete(`${kind} ${subject}`);
  }

  /** Runs a read on the world as it was that long ago, its clock left as it is. */
  looking<T>(backMs: number, read: () => T): T {
    const now: Before[] = [];
    for (const { table, key, before } of this.#past.since(this.now() - backMs)) {
      now.push({ table, key, before: this.#table(table)?.get(key) });
      this.#table(table)?.restore(key, before);
    }
    try {
      return read();
    } finally {
      for (const { table, key, before } of now.reverse()) this.#table(table)?.restore(key, before);
    }
  }

  /** Puts another world in the place of this one, all or nothing; its id stays, by which others know it. */
  replace(fill: (put: (change: Change) => void) => void): void {
    const own = this.tables.meta.get(META);
    this.transact(() => {
      for (const table of this.#all()) for (const [key] of [...table.entries()]) if (key !== META) table.delete(key);
      // As a fresh world is: what is made now is its past.
      if (own) this.tables.meta.put(META, { ...own, pending: 'demo' });
      fill(([name, key, value]) => {
        const table = this.#table(name);
        if (!table || value == null) throw new RangeError(`there is no table '${name}' in a world of this version`);
        table.put(key, value);
      });
      const meta = this.tables.meta.get(META);
      if (meta && own) this.tables.meta.put(META, { ...meta, id: own.id, pending: null });
      for (const [key, timer] of this.tables.timers.entries()) this.#agenda.add(timer.dueAt, key);
    });
    this.#latest = 0;
  }

  /** How many records there are. */
  get size(): number {
    return this.#all().reduce((sum, table) => sum + table.size, 0);
  }

  /** Every record, as changes that would make this world. */
  *records(): Generator<Change> {
    for (const table of this.#all()) for (const [key, row] of table.entries()) yield [table.name, key, row];
  }

  /** Old client tokens go when a world is opened: it is the only table that would grow without end. */
  #forgetTokens(): void {
    for (const [key, { usedAt }] of [...this.tables.tokens.entries()]) {
      if (this.now() - usedAt >= TOKEN_LIFETIME_MS) this.tables.tokens.delete(key);
    }
  }

  #all(): Table<unknown>[] {
    return Object.values(this.tables) as Table<unknown>[];
  }

  #table(name: string): Table<unknown> | undefined {
    return Object.hasOwn(this.tables, name) ? (this.tables[name as keyof Tables] as Table<unknown>) : undefined;
  }

  #note(table: string, key: string, before: unknown): void {
    if (!this.#undo) throw new Error(`${table} ${key} changed outside a transaction`);
    const id = `${table} ${key}`;
    if (!this.#undo.has(id)) this.#undo.set(id, { table, key, before });
  }

  #commit(): void {
    const changes: Change[] = [];
    for (const { table, key, before } of this.#undo?.values() ?? []) {
      const value = this.#table(table)?.get(key);
      if (value !== before) changes.push([table, key, value ?? null]);
    }
    if (changes.length === 0) return;
    this.#past.add(this.now(), [...(this.#undo?.values() ?? [])]);
    this.#options.onCommit?.(changes);
  }

  #rollBack(): void {
    for (const { table, key, before } of this.#undo?.values() ?? []) {
      this.#table(table)?.restore(key, before);
      const timer = table === 'timers' ? this.tables.timers.get(key) : undefined;
      if (timer) this.#agenda.add(timer.dueAt, key);
    }
  }
}

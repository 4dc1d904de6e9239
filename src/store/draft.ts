import { compact } from './compact.ts';
import type { ExecutionState, Notice, RunState, StackState, State } from './state.ts';

type MapsOf<S> = { [Key in keyof S as S[Key] extends ReadonlyMap<unknown, unknown> ? Key : never]: S[Key] };
type MapName = Exclude<keyof MapsOf<State>, 'executions'>;

const MAX_NOTICES = 500;

/**
 * A state being changed by a batch of events. Each map is copied once per batch, on its first change, however many events
 * touch it, and of the executions, which may be a hundred thousand, only the chunks that changed: that is what keeps a
 * thousand updates a second cheap.
 */
export class Draft {
  #state: State;
  readonly #copied = new Set<string>();
  readonly #executions = new Map<string, ExecutionState>();

  constructor(state: State) {
    this.#state = state;
  }

  get state(): State {
    return this.#state;
  }

  /** The state after the batch. */
  done(): State {
    if (this.#executions.size > 0) this.set('executions', this.#state.executions.with(this.#executions));
    return this.#state;
  }

  set<Key extends keyof State>(key: Key, value: State[Key]): void {
    this.#state = { ...this.#state, [key]: value };
  }

  /** The map, copied for this batch and free to be changed. */
  map<Name extends MapName>(name: Name): State[Name] extends ReadonlyMap<infer K, infer V> ? Map<K, V> : never {
    if (!this.#copied.has(name)) {
      this.#copied.add(name);
      this.set(name, new Map<unknown, unknown>(this.#state[name] as ReadonlyMap<unknown, unknown>) as never);
    }
    return this.#state[name] as never;
  }

  run(id: string, change: (run: RunState) => RunState): void {
    const runs = this.map('runs');
    const run = runs.get(id);
    if (run) runs.set(id, change(run));
  }

  stack(run: string, name: string, change: (stack: StackState) => StackState): void {
    this.run(run, (before) => ({
      ...before,
      stacks: new Map(before.stacks).set(name, change(before.stacks.get(name) ?? newStack(name))),
    }));
  }

  execution(arn: string, change: (before: ExecutionState | undefined) => ExecutionState | undefined): void {
    const after = change(this.#executions.get(arn) ?? this.#state.executions.get(arn));
    if (after) this.#executions.set(arn, compact(after));
  }

  notice(notice: Notice): void {
    this.set('notices', [...this.#state.notices, notice].slice(-MAX_NOTICES));
  }
}

export const newStack = (name: string): StackState => ({
  name,
  phase: 'waiting',
  account: null,
  summary: null,
  changes: [],
  needs: [],
  problems: [],
  resources: new Map(),
});

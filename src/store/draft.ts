import type { ExecutionState, Notice, RunState, StackState, State } from './state.ts';

type MapsOf<S> = { [Key in keyof S as S[Key] extends ReadonlyMap<unknown, unknown> ? Key : never]: S[Key] };
type MapName = keyof MapsOf<State>;

const MAX_NOTICES = 500;

/**
 * A state being changed by a batch of events. Each map is copied once per batch, on its first change, however many events
 * touch it: that is what keeps a thousand updates a second cheap.
 */
export class Draft {
  #state: State;
  readonly #copied = new Set<string>();

  constructor(state: State) {
    this.#state = state;
  }

  get state(): State {
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
    const executions = this.map('executions');
    const after = change(executions.get(arn));
    if (after) executions.set(arn, after);
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

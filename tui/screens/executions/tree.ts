import { accountOfArn, pipelineNameOf, type Arn } from '../../../src/domain/arn.ts';
import { isTerminal, type Execution, type Pipeline } from '../../../src/domain/execution.ts';
import type { ExecutionState, Table } from '../../../src/store/index.ts';
import { Layout, type Group } from './layout.ts';

type Executions = Table<Arn, ExecutionState>;

/**
 * All pipelines and executions as one tree, kept up with the store: of a hundred thousand executions few come or change at
 * a time, and only the groups in which they are get looked at.
 */
export class ExecutionTree {
  #pipelines: ReadonlyMap<Arn, Pipeline> | null = null;
  #executions: Executions | null = null;
  #groups = new Map<Arn, Group>();
  #layout: Layout | null = null;

  /** The same layout as long as nothing came, went or moved. */
  follow(pipelines: ReadonlyMap<Arn, Pipeline>, executions: Executions): Layout {
    const changed = this.#executions && executions.changesSince(this.#executions);
    const before = changed && this.#executions;
    if (changed === null) this.#groups = new Map();
    this.#executions = executions;
    const moves = new Map<Group, Moves>();
    for (const place of changed ?? Array(executions.size).keys()) {
      const is = executions.at(place);
      if (is) this.#see(place, before?.at(place)?.execution, is.execution, moves);
    }
    const listed = pipelines !== this.#pipelines || changed === null;
    if (listed) this.#name(pipelines);
    if (this.#layout !== null && !listed && moves.size === 0) return this.#layout;
    const startOf = (place: number): string => executions.at(place)?.execution.startedAt ?? '';
    const newestFirst = (a: number, b: number): number => compare(startOf(b), startOf(a)) || a - b;
    for (const [group, { gone, come }] of moves) {
      const stay = gone.size === 0 ? group.places : group.places.filter((place) => !gone.has(place));
      group.places = [...stay, ...come].sort(newestFirst);
    }
    return (this.#layout = new Layout([...this.#groups.values()].sort(inOrder)));
  }

  /** Counts an execution in its group, and notes when it has to move. */
  #see(place: number, was: Execution | undefined, is: Execution, moves: Map<Group, Moves>): void {
    const movesOf = (group: Group): Moves => {
      const known = moves.get(group) ?? { gone: new Set(), come: [] };
      moves.set(group, known);
      return known;
    };
    const group = this.#groupOf(is);
    group.running += Number(runs(is));
    if (was) {
      const before = this.#groupOf(was);
      before.running -= Number(runs(was));
      if (before === group && was.startedAt === is.startedAt) return;
      movesOf(before).gone.add(place);
    }
    movesOf(group).come.push(place);
  }

  #groupOf(execution: Execution): Group {
    const arn = execution.pipelineArn;
    const known = this.#groups.get(arn);
    if (known) return known;
    const group = { pipeline: this.#pipelines?.get(arn) ?? pipelineFrom(execution), places: [], running: 0 };
    this.#groups.set(arn, group);
    return group;
  }

  /** As they are listed now; pipelines are never taken away. */
  #name(pipelines: ReadonlyMap<Arn, Pipeline>): void {
    this.#pipelines = pipelines;
    for (const pipeline of pipelines.values()) {
      const group = this.#groups.get(pipeline.arn);
      if (group) group.pipeline = pipeline;
      else this.#groups.set(pipeline.arn, { pipeline, places: [], running: 0 });
    }
  }
}

/** Of a group, by their places in the store. */
interface Moves {
  readonly gone: Set<number>;
  readonly come: number[];
}

/** Our own first, then by name. */
const inOrder = ({ pipeline: a }: Group, { pipeline: b }: Group): number =>
  Number(a.shared) - Number(b.shared) || compare(a.name, b.name) || compare(a.arn, b.arn);

const runs = ({ status }: Execution): boolean => !isTerminal(status);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** An execution of a pipeline that was not listed, or not yet. */
const pipelineFrom = ({ pipelineArn, owner, region }: Execution): Pipeline => ({
  arn: pipelineArn,
  name: pipelineNameOf(pipelineArn),
  owner: accountOfArn(pipelineArn) ?? owner,
  region,
  shared: false,
});

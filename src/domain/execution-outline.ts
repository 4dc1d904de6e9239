import { beforeOf, depthsOf, isPassedBy, type DefinedStep } from './execution-graph.ts';
import { isTerminal, type Execution, type ExecutionDetail, type ExecutionStep } from './execution.ts';

/** A step of an execution where it stands in the graph, drawn as a tree: below the last of those it waits for. */
export interface OutlineRow {
  readonly name: string;
  readonly kind: string;
  /** Null: AWS does not list it, because it was not reached. */
  readonly step: ExecutionStep | null;
  /** The step's status; `not reached`; `passed by`: the condition went the other way; `not chosen` for a selective run. */
  readonly state: string;
  /** How many forks lie above it: a chain stays in one column. */
  readonly depth: number;
  /** Where it hangs on a fork; `none`: it goes straight on. */
  readonly fork: 'none' | 'middle' | 'last';
  readonly side: 'if' | 'else' | null;
  /** Others it waits for, which the tree does not show. */
  readonly also: readonly string[];
}

/** The graph as lines, each step after all that it hangs on; without a readable definition the steps as they ran. */
export function outlineOf({
  execution,
  steps,
  pending,
  graph = [],
}: Pick<ExecutionDetail, 'steps' | 'pending' | 'graph'> & {
  readonly execution: Pick<Execution, 'about'> & { readonly status: string };
}): readonly OutlineRow[] {
  const byName = new Map(steps.map((step) => [step.name, step]));
  const defined = new Set(graph.map(({ name }) => name));
  const outcomes = new Map(
    steps.flatMap(({ name, outcome }) => (outcome === undefined ? [] : [[name, outcome] as const])),
  );
  const chosen = execution.about?.selective?.steps;
  const stateOf = (one: DefinedStep): string =>
    byName.get(one.name)?.status ??
    (chosen?.includes(one.name) === false
      ? 'not chosen'
      : isPassedBy(one, graph, outcomes)
        ? 'passed by'
        : 'not reached');

  const places = placesOf(graph);
  const ancestors = ancestorsOf(graph);
  const children = Map.groupBy(
    graph.filter(({ name }) => (places.get(name) ?? null) !== null),
    ({ name }) => places.get(name),
  );
  const rows: OutlineRow[] = [];
  /** What its parent has waited for already needs no word, nor does the condition whose branch it lies in. */
  const liesAbove = (name: string, parent: string | null, { branch }: DefinedStep): boolean =>
    name === branch?.condition || (parent !== null && (ancestors.get(parent)?.has(name) ?? false));
  const visit = (one: DefinedStep, depth: number, fork: OutlineRow['fork']): void => {
    const parent = places.get(one.name) ?? null;
    rows.push({
      name: one.name,
      kind: byName.get(one.name)?.kind ?? one.kind,
      step: byName.get(one.name) ?? null,
      state: stateOf(one),
      depth,
      fork,
      side: one.branch?.side ?? null,
      also: beforeOf(one).filter((name) => name !== parent && !liesAbove(name, parent, one)),
    });
    const below = children.get(one.name) ?? [];
    for (const [index, child] of below.entries())
      if (below.length === 1) visit(child, depth, 'none');
      else visit(child, depth + 1, index === below.length - 1 ? 'last' : 'middle');
  };
  for (const one of graph) if ((places.get(one.name) ?? null) === null) visit(one, 0, 'none');

  const flat = { depth: 0, fork: 'none', side: null, also: [] } as const;
  for (const step of steps.filter(({ name }) => !defined.has(name)))
    rows.push({ name: step.name, kind: step.kind, step, state: step.status, ...flat });
  const unreached = isTerminal(execution.status) ? 'not reached' : 'waits';
  for (const name of pending.filter((each) => !defined.has(each)))
    rows.push({ name, kind: '', step: null, state: unreached, ...flat });
  return rows;
}

/** Under which of those it waits for each step stands: the one that lies deepest, so that nothing stands above its cause. */
function placesOf(graph: readonly DefinedStep[]): ReadonlyMap<string, string | null> {
  const depths = depthsOf(graph);
  const depthOf = (name: string): number => depths.get(name) ?? 0;
  return new Map(
    graph.map((step) => {
      const above = beforeOf(step)
        .filter((name) => depths.has(name) && depthOf(name) < depthOf(step.name))
        .sort((a, b) => depthOf(b) - depthOf(a));
      return [step.name, above[0] ?? null];
    }),
  );
}

function ancestorsOf(graph: readonly DefinedStep[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byName = new Map(graph.map((step) => [step.name, step]));
  return new Map(
    graph.map(({ name }) => {
      const found = new Set<string>();
      const queue = [name];
      for (const next of queue) {
        const step = byName.get(next);
        for (const above of step ? beforeOf(step) : [])
          if (!found.has(above)) {
            found.add(above);
            queue.push(above);
          }
      }
      return [name, found];
    }),
  );
}

import { associateLineage } from '../../../src/commands/associate-lineage.ts';
import { disassociateLineage } from '../../../src/commands/disassociate-lineage.ts';
import { showLineage, type ShowLineageInput } from '../../../src/commands/show-lineage.ts';
import { accountOfArn, type AccountId, type Arn } from '../../../src/domain/arn.ts';
import type { LineageEdge } from '../../../src/domain/lineage/entity.ts';
import { LINEAGE_FORMATS } from '../../../src/domain/lineage/formats/index.ts';
import { LINEAGE_DIRECTIONS, type LineageDirection } from '../../../src/domain/lineage/graph.ts';
import { accountBlocked, holds } from '../../shell/accounts.ts';
import type { ScreenAction, View } from '../../shell/screen.ts';
import type { Tools } from '../../shell/tools.ts';
import { askForm, associateForm, exportForm } from './ask-form.ts';
import { DEPTH } from './jump.ts';
import { arnOfItem, itemOf } from './nodes.ts';

const MOST_DEPTH = 999;

const arnOf = ({ state }: View, row: string | null): Arn | undefined => arnOfItem(itemOf(state, row));

/** What is on screen, to be asked again in another way. */
function asked({ state }: View): ShowLineageInput | null {
  const { lineage } = state;
  if (lineage === null) return null;
  const { from, direction, depth } = lineage.graph;
  return { from, direction, depth };
}

const nothingAsked = (view: View): string | null =>
  asked(view) === null
    ? `no lineage is shown: ${view.keyOf('lineage.start')} shows that of an entity, ${view.keyOf('lineage.ask')} asks for one`
    : null;

const showAgain = (tools: Tools, change: (before: ShowLineageInput) => Partial<ShowLineageInput>): void => {
  const before = asked(tools.view);
  if (before) tools.perform(showLineage, { ...before, ...change(before) });
};

const start: ScreenAction = {
  id: 'lineage.start',
  blocked: (view, row) =>
    arnOf(view, row) === undefined ? `no entity is selected: ${view.keyOf('lineage.ask')} asks for one` : null,
  run(tools, row) {
    const from = arnOf(tools.view, row);
    const { direction = 'both', depth = DEPTH } = asked(tools.view) ?? {};
    if (from !== undefined) tools.perform(showLineage, { from, direction, depth });
  },
};

const ask: ScreenAction = {
  id: 'lineage.ask',
  blocked: () => null,
  run(tools, row) {
    const { direction = 'both', depth = DEPTH } = asked(tools.view) ?? {};
    const from = arnOf(tools.view, row) ?? '';
    tools.openForm(askForm({ from, direction, depth }, (input) => tools.perform(showLineage, input)));
  },
};

const again: ScreenAction = {
  id: 'lineage.again',
  blocked: nothingAsked,
  run: (tools) => showAgain(tools, same),
};

const turn: ScreenAction = {
  id: 'lineage.direction',
  blocked: nothingAsked,
  run: (tools) => showAgain(tools, ({ direction }) => ({ direction: nextDirection(direction) })),
};

const nextDirection = (direction: LineageDirection): LineageDirection =>
  LINEAGE_DIRECTIONS[(LINEAGE_DIRECTIONS.indexOf(direction) + 1) % LINEAGE_DIRECTIONS.length] ?? 'both';

const deeper: ScreenAction = {
  id: 'lineage.deeper',
  blocked: (view) =>
    nothingAsked(view) ??
    (view.state.lineage?.graph.frontier.length === 0 ? 'it ends before the depth that was looked to' : null),
  run: (tools) => showAgain(tools, ({ depth }) => ({ depth: Math.min(MOST_DEPTH, depth + DEPTH) })),
};

const write: ScreenAction = {
  id: 'lineage.export',
  blocked: nothingAsked,
  run(tools) {
    const { lineage } = tools.view.state;
    if (lineage === null) return;
    tools.openForm(exportForm((format, file) => tools.save(file, LINEAGE_FORMATS[format](lineage.graph))));
  },
};

const associate: ScreenAction = {
  id: 'lineage.associate',
  blocked(view, row) {
    const source = arnOf(view, row);
    if (source === undefined) return 'no entity is selected';
    return actingBlocked(actorsOf(view, [source]), view);
  },
  run(tools, row) {
    const source = arnOf(tools.view, row);
    if (source === undefined) return;
    tools.openForm(
      associateForm(source, ({ destination, association }) => {
        const [account] = actorsOf(tools.view, [source, destination]);
        if (account !== undefined)
          tools.perform(associateLineage, { source, destination, association, account }, () => showAgain(tools, same));
      }),
    );
  },
};

const disassociate: ScreenAction = {
  id: 'lineage.disassociate',
  blocked(view, row) {
    const edge = edgeOf(view, row);
    if (!edge) return 'no association is selected: it is that of an entity with the one it hangs on';
    return actingBlocked(actorsOf(view, [edge.source, edge.destination]), view);
  },
  run(tools, row) {
    const edge = edgeOf(tools.view, row);
    const [account] = edge ? actorsOf(tools.view, [edge.source, edge.destination]) : [];
    if (!edge || account === undefined) return;
    const { source, destination } = edge;
    tools.perform(disassociateLineage, { source, destination, account }, () => showAgain(tools, same));
  },
};

const same = (): Partial<ShowLineageInput> => ({});

const edgeOf = ({ state }: View, row: string | null): LineageEdge | null => {
  const item = itemOf(state, row);
  return item?.kind === 'node' ? item.node.edge : null;
};

/**
 * Our accounts that may act on both ends, best first: one that was shown both, then the owners. What a share really lets
 * them do is checked before anything is changed.
 */
function actorsOf({ session, state }: View, ends: readonly Arn[]): readonly AccountId[] {
  const vertices = state.lineage?.graph.vertices ?? [];
  const seers = ends.map((arn) => vertices.find((one) => one.arn === arn)?.seenBy ?? ownerOf(arn));
  const owners = ends.flatMap(ownerOf);
  const ours = (session?.accounts ?? []).map(({ id }) => id);
  const rank = (id: AccountId): number =>
    (seers.every((one) => one.includes(id)) ? 0 : 2) + (owners.includes(id) ? 0 : 1);
  return ours
    .filter((id) => holds(session, id) && (owners.includes(id) || seers.some((one) => one.includes(id))))
    .sort((a, b) => rank(a) - rank(b));
}

const ownerOf = (arn: Arn): readonly AccountId[] => {
  const owner = accountOfArn(arn);
  return owner === undefined ? [] : [owner];
};

function actingBlocked([best]: readonly AccountId[], { session }: View): string | null {
  return best === undefined ? 'we hold no account that can see it' : accountBlocked(session, best, 'the account');
}

export const LINEAGE_ACTIONS: readonly ScreenAction[] = [
  start,
  ask,
  again,
  turn,
  deeper,
  write,
  associate,
  disassociate,
];

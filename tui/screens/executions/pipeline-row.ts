import type { WorkAccount } from '../../../src/commands/engine/context.ts';
import { counted } from '../../../src/domain/counted.ts';
import type { Pipeline } from '../../../src/domain/execution.ts';
import { accountName } from '../../shell/accounts.ts';
import type { Row } from '../../shell/screen.ts';
import { span } from '../../text/span.ts';
import type { Glyphs } from '../../theme.ts';
import type { Group } from './layout.ts';

/** What a row of a pipeline is made of. */
interface Facts {
  readonly pipeline: Pipeline;
  readonly running: number;
  readonly count: number;
  readonly accounts: readonly WorkAccount[];
  readonly severalRegions: boolean;
}

/** The rows of pipelines: each the same object as long as nothing changes that it shows. */
export function createPipelineRows(glyphs: Glyphs) {
  const known = new Map<Group, { readonly facts: Facts; readonly row: Row }>();
  return (group: Group, accounts: readonly WorkAccount[], severalRegions: boolean): Row => {
    const { pipeline, running, places } = group;
    const before = known.get(group);
    const same =
      before?.facts.pipeline === pipeline &&
      before.facts.running === running &&
      before.facts.count === places.length &&
      before.facts.accounts === accounts &&
      before.facts.severalRegions === severalRegions;
    if (before && same) return before.row;
    const facts: Facts = { pipeline, running, count: places.length, accounts, severalRegions };
    const row = pipelineRow(facts, glyphs);
    known.set(group, { facts, row });
    return row;
  };
}

function pipelineRow({ pipeline, running, count, accounts, severalRegions }: Facts, glyphs: Glyphs): Row {
  const owner = accountName(accounts, pipeline.owner);
  const region = severalRegions ? `${pipeline.region} ` : '';
  const many = counted(count, 'execution');
  return {
    id: pipeline.arn,
    parent: null,
    depth: 0,
    branch: 'open',
    cells: [
      span(pipeline.name, 'strong'),
      running > 0 ? span(`${glyphs.running} ${running} running`, 'accent') : '',
      span(many, 'dim'),
      '',
      pipeline.shared ? span(owner, 'accent') : owner,
      span(`${region}${pipeline.shared ? 'shared with us' : ''}`, 'dim'),
    ],
    search: `${pipeline.name} ${pipeline.owner} ${owner} ${region}${pipeline.shared ? 'shared' : 'own'}`.toLowerCase(),
  };
}

import { Option, type Command as Verb } from 'commander';
import { checkLineageGroups } from '../../../commands/check-lineage-groups.ts';
import { dispatch } from '../../../commands/engine/dispatch.ts';
import { MOST_ENTITIES, showLineage } from '../../../commands/show-lineage.ts';
import { SagelaneError } from '../../../domain/errors.ts';
import { LINEAGE_KINDS, type LineageKind } from '../../../domain/lineage/entity.ts';
import type { LineageFilter } from '../../../domain/lineage/filter.ts';
import { LINEAGE_FORMATS } from '../../../domain/lineage/formats/index.ts';
import { LINEAGE_DIRECTIONS, type LineageDirection } from '../../../domain/lineage/graph.ts';
import { lacksActions } from '../../../domain/lineage/group-policy.ts';
import { EXIT } from '../../exit-codes.ts';
import { documentOf } from '../../formats/index.ts';
import { exitOf, outcomeCode, type Host, type Session } from '../../host.ts';
import { positive } from '../../positive.ts';
import { accountIds, kinds, moment, repeated } from './values.ts';

interface ShowFlags {
  readonly group?: boolean;
  readonly step?: string;
  readonly direction: LineageDirection;
  readonly depth: number;
  readonly limit: number;
  readonly describe: boolean;
  readonly kind?: readonly LineageKind[];
  readonly type?: readonly string[];
  readonly owner?: readonly string[];
  readonly since?: string;
  readonly until?: string;
  readonly format: string;
}

export function addShow(group: Verb, host: Host): void {
  group
    .command('show')
    .argument(
      '[start]',
      'ARN of an artifact, action, context or trial component; or of a job, model or execution; an S3 URI, an image, a name',
    )
    .option('--step <name>', 'of an execution: only what this step ran and made')
    .addOption(new Option('--direction <which>', 'where to look').choices([...LINEAGE_DIRECTIONS]).default('both'))
    .option('--depth <count>', 'how many associations away to look', positive('--depth'), 10)
    .option('--kind <kind>', `only ${Object.keys(LINEAGE_KINDS).join(', ')}, and what leads there (repeatable)`, kinds)
    .option('--type <type>', 'only of this type, as Model or DataSet (repeatable)', repeated)
    .option('--owner <alias|id>', 'only entities of this account (repeatable)', repeated)
    .option('--since <time>', 'only created then or later: a date, or 7d for seven days ago')
    .option('--until <time>', 'only created before then')
    .option('--limit <count>', 'entities after which looking ends', positive('--limit'), MOST_ENTITIES)
    .option('--no-describe', 'do not read names, properties and dates: one call less for each entity')
    .option(
      '--group',
      'instead: lineage groups, held against the seven actions they must allow; exits 1 when one lacks some',
    )
    .addOption(
      new Option('--format <format>', 'how it is printed')
        .choices(['text', ...Object.keys(LINEAGE_FORMATS)])
        .default('text'),
    )
    .description('the tree of its ancestors and descendants, as all accounts together may see it')
    .action((from: string | undefined, flags: ShowFlags, verb) =>
      host.run(verb, (session) => (flags.group ? showGroups(session) : show(session, from, flags))),
    );
}

const showGroups = (session: Session): Promise<number> =>
  exitOf(session, checkLineageGroups, {}, (groups) => (groups.some(lacksActions) ? EXIT.error : EXIT.ok));

async function show(session: Session, from: string | undefined, flags: ShowFlags): Promise<number> {
  if (from === undefined)
    throw new SagelaneError({
      code: 'BadUsage',
      what: 'lineage show wants to know of what',
      fix: 'give an ARN, an S3 URI or a name; `sagelane lineage list` tells where to begin, --group the lineage groups',
    });
  const { step, direction, depth, limit, describe } = flags;
  const filter = await filterOf(session, flags);
  if (!describe && (filter.since !== null || filter.until !== null))
    throw new SagelaneError({
      code: 'BadUsage',
      what: 'dates are not read with --no-describe',
      fix: 'leave --since and --until out, or --no-describe',
    });
  const format = documentOf(LINEAGE_FORMATS, flags.format);
  if (format) session.silence();
  const input = { from, direction, depth, limit, describe, filter, ...(step === undefined ? {} : { step }) };
  const outcome = await dispatch(showLineage, input, session.app.context);
  if (format && outcome.status === 'done') session.print(format(outcome.result));
  return outcomeCode(outcome);
}

async function filterOf({ app: { context } }: Session, flags: ShowFlags): Promise<LineageFilter> {
  const now = context.clock.now();
  return {
    kinds: flags.kind ?? [],
    types: flags.type ?? [],
    owners: await accountIds(flags.owner ?? [], context),
    since: flags.since === undefined ? null : moment('--since', flags.since, now),
    until: flags.until === undefined ? null : moment('--until', flags.until, now),
  };
}

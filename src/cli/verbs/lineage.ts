import { Option } from 'commander';
import { showLineage } from '../../commands/show-lineage.ts';
import { SagelaneError } from '../../domain/errors.ts';
import { LINEAGE_DIRECTIONS, type LineageDirection } from '../../domain/lineage/graph.ts';
import { exitOf } from '../host.ts';
import type { VerbFile } from './verb.ts';

interface ShowFlags {
  readonly step?: string;
  readonly direction: LineageDirection;
  readonly depth: number;
  readonly limit: number;
  readonly describe: boolean;
}

export const lineage: VerbFile = (program, host) => {
  const group = program.command('lineage').description('what something came of and what came of it, across accounts');

  group
    .command('show')
    .argument(
      '<start>',
      'ARN of an artifact, action, context or trial component; or of a job, model or execution; an S3 URI, an image, a name',
    )
    .option('--step <name>', 'of an execution: only what this step ran and made')
    .addOption(new Option('--direction <which>', 'where to look').choices([...LINEAGE_DIRECTIONS]).default('ancestors'))
    .option('--depth <count>', 'how many associations away to look', positive, 10)
    .option('--limit <count>', 'entities after which looking ends', positive, 2000)
    .option('--no-describe', 'do not read names, properties and dates: one call less for each entity')
    .description('the tree of its ancestors, its descendants, or both, as all accounts together may see it')
    .action((from: string, { step, direction, depth, limit, describe }: ShowFlags, verb) =>
      host.run(verb, (session) =>
        exitOf(session, showLineage, {
          from,
          direction,
          depth,
          limit,
          describe,
          ...(step === undefined ? {} : { step }),
        }),
      ),
    );
};

function positive(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new SagelaneError({
      code: 'BadUsage',
      what: `${text} is no positive whole number`,
      fix: 'for example --depth 20',
    });
  return value;
}

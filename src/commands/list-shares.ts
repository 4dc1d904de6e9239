import { isPartial, regionsOf } from '../domain/account-reach.ts';
import { SagelaneError } from '../domain/errors.ts';
import type { ShareRow } from '../domain/share.ts';
import type { Command } from './engine/command.ts';
import { tellReaches } from './engine/find-pipeline.ts';

export interface ListSharesInput {
  /** Only shares of this name or ARN. */
  readonly share?: string;
  /** Calls Describe as the consumers we hold, so that the last column is a fact. */
  readonly verify: boolean;
}

export const listShares = {
  id: 'list-shares',
  title: 'List the shares, one row per principal',
  effect: 'reads',
  line: ({ share, verify }) =>
    share === undefined ? ['shares', 'list', ...(verify ? [] : ['--no-verify'])] : ['shares', 'show', share],
  target: (input) => input.share ?? 'all shares',
  async run(input, context) {
    const board = await context.watch.shareBoard({ accounts: await context.places(), verify: input.verify });
    const rows = board.rows.filter(
      (row) => input.share === undefined || row.share === input.share || row.shareArn === input.share,
    );
    if (input.share !== undefined && rows.length === 0) {
      throw new SagelaneError({
        code: 'ShareNotFound',
        what: `no share is named ${input.share}`,
        fix: 'see `sagelane shares list`',
      });
    }
    for (const row of rows) context.emit({ type: 'share.listed', row });
    const { reaches } = board;
    const partial = isPartial(reaches);
    context.emit({ type: 'shares.listed', count: rows.length, partial, regions: regionsOf(reaches) });
    tellReaches(context, reaches);
    return rows;
  },
} as const satisfies Command<ListSharesInput, readonly ShareRow[]>;

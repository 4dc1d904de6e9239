import type { AccountId, Arn, Region } from '../../domain/arn.ts';
import type { SourcePoint } from '../../domain/errors.ts';
import type { DraftAccount } from '../draft.ts';
import type { Path } from '../yaml-source.ts';

/** Where a part of the file stands. */
export type PointOf = (path: Path) => SourcePoint;

/** What the parts of a file are resolved with. */
export interface ResolveContext {
  readonly accounts: readonly DraftAccount[];
  readonly region: Region;
  readonly pointOf: PointOf;
}

/** The id that an alias stands for; 12 digits stand for themselves. */
export const accountIdOf = (text: string, { accounts }: ResolveContext): AccountId =>
  accounts.find(({ alias }) => alias === text)?.id?.value ?? text;

/** Who a trust names, as IAM takes it: an account is its root. */
export const trustedArn = (text: string, context: ResolveContext): Arn =>
  text.startsWith('arn:') ? text : `arn:aws:iam::${accountIdOf(text, context)}:root`;

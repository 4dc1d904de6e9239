import type { AccountId, Arn, Region } from '../../domain/arn.ts';
import type { DraftAccount } from '../draft.ts';
import type { PointOf } from './index.ts';

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

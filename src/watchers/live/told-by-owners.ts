import { placeKey } from '../../domain/account-reach.ts';
import { accountOfArn, regionOfArn, type Arn } from '../../domain/arn.ts';
import type { Pipeline } from '../../domain/execution.ts';
import type { AskedAccount } from '../survey/reach.ts';

type Place = Pick<AskedAccount, 'id' | 'region'>;

/**
 * Pipelines that an account of ours tells of as their owner. Another account of ours that sees them through a share need
 * not ask for them as well, nor call them somebody else's; it does when their owner falls silent.
 */
export class ToldByOwners {
  readonly #told = new Map<string, ReadonlySet<Arn>>();

  tells(owner: Place, own: readonly Pipeline[]): void {
    this.#told.set(placeKey(owner), new Set(own.map(({ arn }) => arn)));
  }

  isSilent(owner: Place): void {
    this.#told.delete(placeKey(owner));
  }

  /** Whether somebody else than this account tells of it. */
  insteadOf(place: Place, pipelineArn: Arn): boolean {
    const owner = placeKey({ id: accountOfArn(pipelineArn) ?? '', region: regionOfArn(pipelineArn) ?? '' });
    return owner !== placeKey(place) && (this.#told.get(owner)?.has(pipelineArn) ?? false);
  }
}

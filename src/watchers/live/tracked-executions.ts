import { accountOfArn, regionOfArn, type Arn } from '../../domain/arn.ts';
import { isTerminal, type Execution } from '../../domain/execution.ts';
import type { AskedAccount } from '../survey/reach.ts';

const MOST_BARE = 120;

/** Of the executions that an account sees in a Region: which move, which a feed told of, and which nobody has described yet. */
export class TrackedExecutions {
  readonly #place: Pick<AskedAccount, 'id' | 'region'>;
  readonly #moving = new Map<Arn, Execution>();
  /** Ended, and as listed: without end and useful reason. */
  #bare = new Map<Arn, Execution>();
  /** What began before is none of the newest of those. */
  #newSince = '';
  /** Pushed by a feed, and not looked at since. */
  readonly #told = new Set<Arn>();
  readonly #toldElsewhere: (pipelineArn: Arn) => boolean;
  #fed = false;
  /** Something changed that the feed did not tell: another one may listen to it, or its rule may be off. */
  #deaf = false;

  /** `toldElsewhere`: whether another poller of ours looks after a pipeline. */
  constructor(place: Pick<AskedAccount, 'id' | 'region'>, toldElsewhere: (pipelineArn: Arn) => boolean) {
    this.#place = place;
    this.#toldElsewhere = toldElsewhere;
  }

  /** The one seen least recently comes first. */
  get moving(): readonly Execution[] {
    return [...this.#moving.values()].filter((one) => !this.#toldElsewhere(one.pipelineArn));
  }

  /** Those that move and whose changes nobody pushes. */
  get unfed(): readonly Execution[] {
    return this.moving.filter(({ arn }) => this.mustBeAsked(arn));
  }

  get told(): readonly Arn[] {
    return [...this.#told];
  }

  /** The newest of those that ended and were not described. */
  bare(most: number): readonly Execution[] {
    const own = [...this.#bare.values()].filter((one) => !this.#toldElsewhere(one.pipelineArn));
    return newestOf(own, most);
  }

  movingStatus(executionArn: Arn): string | null {
    return this.#moving.get(executionArn)?.status ?? null;
  }

  /** It moves, and its changes are not pushed: EventBridge tells an account of its own executions in its own Region, and nobody else. */
  mustBeAsked(executionArn: Arn): boolean {
    const pushed = this.#fed && !this.#deaf && this.#isOwn(executionArn);
    return this.#moving.has(executionArn) && !pushed;
  }

  /** A feed of the account is listened to, or is not any more; answers whether that is new. */
  fed(alive: boolean): boolean {
    const isNew = alive !== this.#fed;
    this.#fed = alive;
    return isNew;
  }

  /** A feed told of it; answers whether it is now to be looked at. */
  hearOf(executionArn: Arn, kind: 'execution' | 'step'): boolean {
    if (!this.#isOwn(executionArn)) return false;
    this.#deaf = false;
    if (kind === 'execution') this.#told.add(executionArn);
    return kind === 'execution';
  }

  /** It cannot be looked at: one that is gone, say, must not stand in the way of all others for ever. */
  forgetTold(executionArn: Arn): void {
    this.#told.delete(executionArn);
  }

  /** As they are now. */
  see(executions: readonly Execution[]): void {
    for (const execution of executions) {
      const before = this.#moving.get(execution.arn);
      const wasTold = this.#told.delete(execution.arn);
      if (before && before.status !== execution.status && !wasTold) this.#deaf = true;
      this.#moving.delete(execution.arn);
      if (!isTerminal(execution.status)) this.#moving.set(execution.arn, execution);
      this.#bare.delete(execution.arn);
      if (isBare(execution) && (this.#bare.size < MOST_BARE || execution.startedAt > this.#newSince))
        this.#bare.set(execution.arn, execution);
    }
    if (this.#bare.size <= 2 * MOST_BARE) return;
    const newest = newestOf([...this.#bare.values()], MOST_BARE);
    this.#bare = new Map(newest.map((execution) => [execution.arn, execution]));
    this.#newSince = newest.at(-1)?.startedAt ?? '';
  }

  #isOwn(executionArn: Arn): boolean {
    return accountOfArn(executionArn) === this.#place.id && regionOfArn(executionArn) === this.#place.region;
  }
}

const isBare = ({ status, endedAt, about }: Execution): boolean =>
  isTerminal(status) && endedAt === null && about === undefined;

const newestOf = (of: readonly Execution[], most: number): readonly Execution[] =>
  of.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt)).slice(0, most);

import type { Aws } from '../../aws/ports.ts';
import type { Arn } from '../../domain/arn.ts';
import type { Clock } from '../../domain/clock.ts';
import type { Emit } from '../../domain/events/index.ts';
import type { Execution, Pipeline, SeenPipeline } from '../../domain/execution.ts';
import { mapLimit } from '../../domain/map-limit.ts';
import { reachError, Reaches, type AskedAccount } from '../survey/reach.ts';
import { listExecutions } from '../survey-executions.ts';
import { surveyPipelines } from '../survey-pipelines.ts';
import { readExecution, type FixedParts } from '../read-execution.ts';
import type { ToldByOwners } from './told-by-owners.ts';
import { TrackedExecutions } from './tracked-executions.ts';
import { Turn } from './turn.ts';

/** What is on screen of an account: its list, one execution, or nothing. */
export type Interest =
  { readonly kind: 'list' } | { readonly kind: 'execution'; readonly executionArn: Arn } | { readonly kind: 'nothing' };

export interface AccountPollerOptions {
  readonly aws: Aws;
  readonly place: AskedAccount;
  readonly clock: Clock;
  readonly emit: Emit;
  readonly fixed: Map<Arn, FixedParts>;
  /** Shared by all pollers. */
  readonly owners: ToldByOwners;
  readonly known?: (listed: Execution) => Execution | undefined;
  /** Newest executions of each pipeline. */
  readonly limit: number;
  /** Shared by all pollers, so that fifty accounts are not asked in one breath. */
  readonly gate?: <T>(work: () => Promise<T>) => Promise<T>;
  /** Told after every look. */
  readonly onLooked?: () => void;
}

/** On screen and moving: within 5 seconds; on screen and idle, and off screen: every minute. */
export const MOVING_MS = 4_000;
export const IDLE_MS = 60_000;
const WHOLE_MS = 600_000;
const REFRESH_MS = 15_000;
const LONGEST_BACKOFF_MS = 300_000;
const MOVING_AT_ONCE = 10;
/** Ends and reasons are worth a call each: some at every look, the newest first, until all are known. */
const DESCRIBE_A_LOOK = 12;

/**
 * The one poller of an account in a Region: whatever is on screen of it is read here, so that nothing is asked twice. What
 * rests is seen by a glance, one `ListPipelines`, which tells when each pipeline ran last; only those that ran since are
 * listed. What moves is described. An account that fails is asked less and less often, and what it told before stays, with
 * its age.
 */
export class AccountPoller {
  readonly #options: AccountPollerOptions;
  readonly #turn = new Turn();
  readonly #executions: TrackedExecutions;
  readonly #lastStarted = new Map<Arn, string | null>();
  #shared: readonly SeenPipeline[] = [];
  #interest: Interest = { kind: 'nothing' };
  #stopped = false;
  #paused = false;
  #wholeAt = -Infinity;
  #glanceAt = -Infinity;
  #failures = 0;
  #round = 0;

  constructor(options: AccountPollerOptions) {
    this.#options = options;
    const { place, owners } = options;
    this.#executions = new TrackedExecutions(place, (pipeline) => owners.insteadOf(place, pipeline));
  }

  /** Runs until it is stopped. */
  async run(): Promise<void> {
    while (!this.#stopped) {
      const { signal } = this.#turn;
      if (!this.#paused && this.#isDue()) await this.#look();
      await this.#options.clock.sleep(this.#pause(), signal).catch(() => undefined);
    }
  }

  focus(interest: Interest): void {
    if (JSON.stringify(interest) === JSON.stringify(this.#interest)) return;
    this.#interest = interest;
    if (interest.kind !== 'nothing') this.#turn.wake();
  }

  /** Everything again, now. */
  refresh(): void {
    // Whoever presses the key again and again does not read everything again each time.
    if (this.#since(this.#wholeAt) >= REFRESH_MS) this.#wholeAt = -Infinity;
    this.#glanceAt = -Infinity;
    this.#failures = 0;
    this.#turn.wake();
  }

  /** Something was heard of an execution from elsewhere (a feed, a command): it needs no asking. */
  hear(execution: Execution): void {
    this.#executions.see([execution]);
  }

  /** A feed pushed that something happened to it: what is on screen is looked at now, the rest when it is its turn. */
  told(executionArn: Arn, kind: 'execution' | 'step'): void {
    const isDue = this.#executions.hearOf(executionArn, kind);
    const isOpen = this.#interest.kind === 'execution' && this.#interest.executionArn === executionArn;
    // An account that fails is asked when its pause is over, however much is pushed.
    if (this.#failures > 0) return;
    if (isOpen || (isDue && this.#interest.kind === 'list')) this.#turn.wake();
  }

  /** Whether a feed of the account is listened to; while it is, what moves is looked at as seldom as what rests. */
  fed(alive: boolean): void {
    const isNew = this.#executions.fed(alive);
    if (isNew && !alive && this.#interest.kind !== 'nothing') this.#turn.wake();
  }

  pause(paused: boolean): void {
    this.#paused = paused;
    if (!paused) this.#turn.wake();
  }

  stop(): void {
    this.#stopped = true;
    this.#turn.wake();
  }

  #now(): number {
    return this.#options.clock.now().getTime();
  }

  /** How long ago that was; a clock that was set back does not tell any more, and then it is time. */
  #since(at: number): number {
    const passed = this.#now() - at;
    return passed < 0 ? Infinity : passed;
  }

  #isDue(): boolean {
    return this.#interest.kind !== 'nothing' || this.#since(this.#glanceAt) >= IDLE_MS;
  }

  #pause(): number {
    if (this.#failures > 0) return Math.min(IDLE_MS * 2 ** (this.#failures - 1), LONGEST_BACKOFF_MS);
    if (this.#paused) return IDLE_MS;
    const untilGlance = Math.max(1, IDLE_MS - this.#since(this.#glanceAt));
    if (this.#interest.kind === 'nothing') return untilGlance;
    if (this.#interest.kind === 'execution')
      return this.#executions.mustBeAsked(this.#interest.executionArn) ? MOVING_MS : IDLE_MS;
    const { told, unfed } = this.#executions;
    return told.length > 0 || unfed.length > 0 ? Math.min(MOVING_MS, untilGlance) : untilGlance;
  }

  async #look(): Promise<void> {
    const { place, emit, owners, onLooked, gate = (work) => work() } = this.#options;
    const reaches = new Reaches([place]);
    await reaches.ask(place, () => gate(() => this.#lookAt(this.#interest)));
    const [reach] = reaches.all();
    this.#failures = reach?.status === 'answered' ? 0 : this.#failures + 1;
    if (this.#failures > 0) owners.isSilent(place);
    if (reach) emit({ type: reach.status === 'answered' ? 'account.answered' : 'account.unreadable', reach });
    onLooked?.();
  }

  async #lookAt(interest: Interest): Promise<void> {
    const now = this.#now();
    if (interest.kind === 'nothing') return this.#offScreen();
    if (interest.kind === 'execution') return this.#one(interest.executionArn);
    if (this.#since(this.#wholeAt) >= WHOLE_MS) return this.#whole();
    if (this.#since(this.#glanceAt) >= IDLE_MS) await this.#glance();
    await this.#describeTold(MOVING_AT_ONCE);
    const { moving, unfed } = this.#executions;
    await this.#describe((this.#glanceAt >= now ? moving : unfed).slice(0, MOVING_AT_ONCE));
  }

  /** One call a minute, no more: what ran last, or in turns how one of those that move is. */
  async #offScreen(): Promise<void> {
    this.#glanceAt = this.#now();
    const { told, moving } = this.#executions;
    if (told.length > 0) return this.#describeTold(1);
    this.#round += 1;
    if (this.#round % 2 === 0 && moving.length > 0) return this.#describe(moving.slice(0, 1));
    const { aws, place } = this.#options;
    const readers = aws.readers(place.id, place.region);
    for (const pipeline of await readers.pipelines.newest()) this.#options.emit({ type: 'pipeline.listed', pipeline });
  }

  async #whole(): Promise<void> {
    const { aws, place, emit } = this.#options;
    const { seen, reaches } = await surveyPipelines({ aws, accounts: [place], manifest: null, grants: false });
    this.#tellOwn(seen.map(({ pipeline }) => pipeline).filter(({ shared }) => !shared));
    this.#shared = seen.filter(({ pipeline }) => pipeline.shared);
    const shared = this.#sharedToTell();
    for (const { pipeline } of shared) emit({ type: 'pipeline.listed', pipeline });
    this.#glanceAt = this.#now();
    if (reaches[0]?.status === 'unreadable') throw reachError(reaches[0]);
    await this.#list([...seen.filter(({ pipeline }) => !pipeline.shared), ...shared]);
    await this.#describe(this.#executions.bare(DESCRIBE_A_LOOK));
    this.#wholeAt = this.#now();
    if (reaches[0] && reaches[0].status !== 'answered') throw reachError(reaches[0]);
  }

  async #glance(): Promise<void> {
    const { aws, place } = this.#options;
    const own = await aws.readers(place.id, place.region).pipelines.own();
    this.#glanceAt = this.#now();
    this.#tellOwn(own);
    const started = own
      .filter((one) => this.#lastStarted.get(one.arn) !== (one.lastStartedAt ?? null))
      .map((pipeline): SeenPipeline => ({ pipeline, account: place.id }));
    // Of what others share nobody tells when it ran last.
    await this.#list([...started, ...this.#sharedToTell()]);
    await this.#describe(this.#executions.bare(DESCRIBE_A_LOOK));
  }

  #tellOwn(own: readonly Pipeline[]): void {
    const { place, emit, owners } = this.#options;
    owners.tells(place, own);
    for (const pipeline of own) emit({ type: 'pipeline.listed', pipeline });
  }

  /** What others share, but for what they tell of themselves because they are ours too. */
  #sharedToTell(): readonly SeenPipeline[] {
    const { place, owners } = this.#options;
    return this.#shared.filter(({ pipeline }) => !owners.insteadOf(place, pipeline.arn));
  }

  async #list(pipelines: readonly SeenPipeline[]): Promise<void> {
    const { aws, place, emit, limit, known } = this.#options;
    const asked = { aws, accounts: [place], pipelines, limit, ...(known ? { known } : {}) };
    const [reach] = await listExecutions(asked, (executions) => {
      for (const execution of executions) emit({ type: 'execution.listed', execution });
      this.#executions.see(executions);
    });
    for (const { pipeline } of pipelines) this.#lastStarted.set(pipeline.arn, pipeline.lastStartedAt ?? null);
    if (reach && reach.status !== 'answered') throw reachError(reach);
  }

  async #describe(some: readonly Execution[]): Promise<void> {
    const { aws, place } = this.#options;
    await mapLimit(some, some.length, async ({ arn, region, status }) => {
      this.#tell(await aws.readers(place.id, region).pipelines.execution(arn), status);
    });
  }

  async #describeTold(most: number): Promise<void> {
    const { aws, place } = this.#options;
    const { pipelines } = aws.readers(place.id, place.region);
    await mapLimit(this.#executions.told.slice(0, most), most, async (arn) => {
      const from = this.#executions.movingStatus(arn);
      const execution = await pipelines.execution(arn).catch((cause: unknown) => {
        this.#executions.forgetTold(arn);
        throw cause;
      });
      this.#tell(execution, from);
    });
  }

  #tell(execution: Execution, from: string | null): void {
    const { emit } = this.#options;
    if (execution.status === from) emit({ type: 'execution.listed', execution });
    else emit({ type: 'execution.changed', execution, from });
    this.#executions.see([execution]);
  }

  async #one(executionArn: Arn): Promise<void> {
    const { aws, place, emit, fixed } = this.#options;
    const detail = await readExecution({ readers: aws.readers(place.id, place.region), executionArn, fixed });
    emit({ type: 'execution.described', detail });
    this.#executions.see([detail.execution]);
  }
}

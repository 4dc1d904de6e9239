import { leftToEnd, type DomainCleanUp } from '../../../domain/domain-clean-up.ts';
import { SagelaneError } from '../../../domain/errors.ts';
import { appLabel, type StudioContent } from '../../../domain/studio-content.ts';
import { destroyApp } from '../../destroy-app.ts';
import { destroySpace } from '../../destroy-space.ts';
import { destroyUserProfile } from '../../destroy-user-profile.ts';
import type { CommandContext } from '../context.ts';
import { dispatch, type Dispatched } from '../dispatch.ts';

type PartKind = 'app' | 'space' | 'user-profile';

interface Part {
  readonly name: string;
  readonly status: string;
  /** Begins to delete it, by a command of its own. */
  end(context: CommandContext): Promise<Dispatched<void>>;
}

interface Phase {
  readonly kind: PartKind;
  partsOf(left: StudioContent, cleanUp: DomainCleanUp): readonly Part[];
}

/**
 * Apps go before their space, apps and spaces before their profile, and all of them before the domain: SageMaker refuses
 * any other order. https://docs.aws.amazon.com/sagemaker/latest/dg/gs-studio-delete-domain.html
 */
const PHASES: readonly Phase[] = [
  {
    kind: 'app',
    partsOf: ({ apps }, place) =>
      apps.map((app) => ({
        name: appLabel(app),
        status: app.status,
        end: (context) => dispatch(destroyApp, { ...placeOf(place), app }, context),
      })),
  },
  {
    kind: 'space',
    partsOf: ({ spaces }, place) =>
      spaces.map(({ name, status }) => ({
        name,
        status,
        end: (context) => dispatch(destroySpace, { ...placeOf(place), space: name }, context),
      })),
  },
  {
    kind: 'user-profile',
    partsOf: ({ userProfiles }, place) =>
      userProfiles.map(({ name, status }) => ({
        name,
        status,
        end: (context) => dispatch(destroyUserProfile, { ...placeOf(place), userProfile: name }, context),
      })),
  },
];

/** Ends what people started in a domain and no state file holds. What an earlier attempt has ended is not met again. */
export async function endDomainParts(context: CommandContext, cleanUp: DomainCleanUp): Promise<void> {
  for (const phase of PHASES) await endAll(context, cleanUp, phase);
}

const TIMEOUT_MS = 20 * 60_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

async function endAll(context: CommandContext, cleanUp: DomainCleanUp, phase: Phase): Promise<void> {
  const { account, region, domainId } = cleanUp;
  const { kind } = phase;
  const { clock, signal, emit } = context;
  const { domains } = (await context.aws()).readers(account, region);
  const begun = new Set<string>();
  const deadline = clock.now().getTime() + TIMEOUT_MS;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const live = await domains.live(domainId);
    const parts = live ? phase.partsOf(leftToEnd(cleanUp, live), cleanUp) : [];
    for (const name of begun) {
      if (parts.some((part) => part.name === name)) continue;
      begun.delete(name);
      emit({ type: 'domain.part-deleted', account, domainId, kind, name });
    }
    if (parts.length === 0) return;
    // What failed in an earlier attempt gets another one; what failed in this attempt stays.
    const stays = parts.filter(({ name, status }) => begun.has(name) && status === 'Delete_Failed');
    if (stays.length > 0 || clock.now().getTime() >= deadline)
      throw staying(kind, stays.length > 0 ? stays : parts, cleanUp);
    for (const part of parts.filter(({ name }) => !begun.has(name))) {
      begun.add(part.name);
      if (part.status === 'Deleting') continue;
      emit({ type: 'domain.part-deleting', account, domainId, kind, name: part.name });
      const outcome = await part.end(context);
      if (outcome.status !== 'done') throw notEnded(kind, part, outcome);
    }
    await clock.sleep(pause, signal).catch((cause: unknown) => {
      throw interruptedAt(kind, cleanUp, cause);
    });
  }
}

const placeOf = ({ account, region, domainId }: DomainCleanUp) => ({ account, region, domainId });

const staying = (kind: PartKind, parts: readonly Part[], { domainId }: DomainCleanUp): SagelaneError =>
  new SagelaneError({
    code: 'StudioPartStays',
    what: `still there: ${kind} ${parts.map(({ name, status }) => `${name} (${status})`).join(', ')}`,
    where: domainId,
    why: 'SageMaker was asked to delete it, and the domain cannot go before it',
    fix: 'look at it in the SageMaker console, then do the same again: it goes on where it stopped',
  });

const notEnded = (kind: PartKind, { name }: Part, outcome: Dispatched<void>): SagelaneError =>
  new SagelaneError({
    code: 'StudioPartStays',
    what: `${kind} ${name} was not deleted, and Terraform has not begun`,
    why: outcome.status === 'refused' ? outcome.reason : 'it was declined',
    fix: 'do the same again where changes are allowed: it goes on where it stopped',
  });

const interruptedAt = (kind: PartKind, { domainId }: DomainCleanUp, cause: unknown): SagelaneError =>
  new SagelaneError(
    {
      code: 'Interrupted',
      what: `stopped while waiting for each ${kind} of ${domainId} to be gone; Terraform has not begun`,
      why: 'an interrupt was received',
      fix: 'do the same again: it goes on where it stopped',
    },
    { cause },
  );

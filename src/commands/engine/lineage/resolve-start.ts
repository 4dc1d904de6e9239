import type { Aws } from '../../../aws/ports.ts';
import { placeNames } from '../../../domain/account-reach.ts';
import { accountOfArn, parseArn, regionOfArn, type AccountId, type Arn, type Region } from '../../../domain/arn.ts';
import { SagelaneError } from '../../../domain/errors.ts';
import { lineageKindOf, type LineageKind } from '../../../domain/lineage/entity.ts';
import { mapLimit } from '../../../domain/map-limit.ts';
import type { Sight } from './sight.ts';

const AT_ONCE = 8;

export interface ResolvedStart {
  readonly starts: readonly Arn[];
  readonly via: string | null;
}

interface Wanted {
  readonly from: string;
  readonly step?: string;
}

interface Found {
  readonly arns: readonly Arn[];
  readonly via: string;
}

/**
 * QueryLineage starts at lineage entities alone; everything else is looked up first, by what the entities stand for. Those
 * lists look into the caller's own account only, so each account is asked for its own.
 * https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_QueryLineage.html
 */
export async function resolveStart(aws: Aws, sight: Sight, { from, step }: Wanted): Promise<ResolvedStart> {
  if (lineageKindOf(from)) return { starts: [from], via: null };
  const found = await resolverOf(from)(aws, sight, { from, ...(step === undefined ? {} : { step }) });
  if (found.arns.length === 0) throw nothingFound(from, sight);
  return { starts: [...new Set(found.arns)], via: found.via };
}

type Resolver = (aws: Aws, sight: Sight, wanted: Wanted) => Promise<Found>;

function resolverOf(text: string): Resolver {
  if (/:pipeline\/[^/]+\/execution\/[^/]+$/.test(text)) return resolveExecution;
  if (/:(training|processing|transform|auto-ml|hyper-parameter-tuning)-job\/[^/]+$/.test(text)) return resolveJob;
  if (/:model\/[^/]+$/.test(text)) return resolveModel;
  if (parseArn(text) !== undefined || text.includes(':/') || text.includes('/')) return resolveSource;
  return resolveName;
}

/** Entities that stand for exactly this S3 URI, image or ARN. */
const resolveSource: Resolver = async (aws, sight, { from }) => ({
  arns: await standingFor(aws, sight, from, ['Artifact', 'Context', 'Action']),
  via: 'by source',
});

/** The trial component of a job; else the one that is named after it; else the artifacts of what it made. */
const resolveJob: Resolver = async (aws, sight, { from }) => {
  const components = await standingFor(aws, sight, from, ['TrialComponent']);
  if (components.length > 0) return { arns: components, via: 'the trial component of the job' };
  const named = trialComponentOf(from);
  if (named !== undefined && (await isShown(aws, sight, named)))
    return { arns: [named], via: 'the trial component named after the job' };
  const outputs = /:training-job\//.test(from)
    ? await ofOwner(aws, sight, from, ({ jobOutputs }) => jobOutputs(from), [])
    : [];
  return { arns: await standingForAny(aws, sight, outputs), via: 'the artifacts that the job made' };
};

/**
 * SageMaker names it after the job, so that a job of another account is found too, whose lists are its own. No page of
 * AWS promises the name; its SDK for Python leans on it (`LineageTableVisualizer`).
 */
function trialComponentOf(jobArn: Arn): Arn | undefined {
  const [, before = '', kind = '', name = ''] =
    /^(.*:)(training|processing|transform)-job\/([^/]+)$/.exec(jobArn) ?? [];
  return name === '' ? undefined : `${before}experiment-trial-component/${name}-aws-${kind}-job`;
}

/** Whether one of our accounts is shown an entity: the owner first. */
async function isShown(aws: Aws, sight: Sight, arn: Arn): Promise<boolean> {
  const owner = accountOfArn(arn);
  const viewers = sight.viewers.toSorted((a, b) => Number(b === owner) - Number(a === owner));
  for (const viewer of viewers.filter((id) => sight.of(id, arn) !== 'no')) {
    try {
      await aws.readers(viewer, regionOfArn(arn)).lineage.describe(arn);
      sight.saw(viewer, arn);
      return true;
    } catch (thrown) {
      if (sight.refused(viewer, arn, thrown) === 'absent' && viewer === owner) return false;
    }
  }
  return false;
}

/** The entities of a model; else the artifacts of its data. */
const resolveModel: Resolver = async (aws, sight, { from }) => {
  const direct = await standingFor(aws, sight, from, ['Artifact', 'Context']);
  if (direct.length > 0) return { arns: direct, via: 'by source' };
  const data = await ofOwner(aws, sight, from, ({ modelData }) => modelData(from), []);
  return { arns: await standingForAny(aws, sight, data), via: 'the artifacts of its data' };
};

/** What the steps of an execution ran and made. */
const resolveExecution: Resolver = async (aws, sight, { from, step }) => {
  const account = viewerOf(sight, from);
  const steps = await aws.readers(account, regionOfArn(from)).pipelines.steps(from);
  const wanted = steps.filter(({ name }) => step === undefined || name === step);
  if (wanted.length === 0)
    throw new SagelaneError({
      code: 'StepNotFound',
      what: step === undefined ? `no step of ${from} has begun yet` : `no step ${step} of ${from} has begun`,
      where: `account ${account}`,
      fix: `see \`sagelane executions show ${from}\``,
    });
  const targets = wanted.flatMap(({ target }) => (target === null ? [] : [target]));
  const found = await mapLimit(targets, AT_ONCE, async (target) =>
    lineageKindOf(target) ? { arns: [target] } : resolverOf(target)(aws, sight, { from: target }),
  );
  const direct = await standingFor(aws, sight, from, ['Context', 'Action']);
  return {
    arns: [...direct, ...found.flatMap(({ arns }) => arns)],
    via: step === undefined ? `${wanted.length} steps of the execution` : `step ${step} of the execution`,
  };
};

/** An entity, or a job, by its bare name, in each of our accounts. */
const resolveName: Resolver = async (aws, sight, { from }) => {
  const named = await fromEach(sight, undefined, async (account, region) => {
    const { lineage } = aws.readers(account, region);
    const arns = ['action', 'context', 'experiment-trial-component'].map(
      (path) => `arn:aws:sagemaker:${region}:${account}:${path}/${from}`,
    );
    const present = await mapLimit(arns, AT_ONCE, async (arn) =>
      lineage.describe(arn).then(
        () => [arn],
        (thrown: unknown) => {
          sight.refused(account, arn, thrown);
          return [];
        },
      ),
    );
    const artifacts = await lineage.own('Artifact', { limit: NAMED_ARTIFACTS });
    return [...present.flat(), ...artifacts.filter(({ name }) => name === from).map(({ arn }) => arn)];
  });
  return { arns: named, via: 'by name' };
};

/** Artifacts have no list by name: so many of the newest are looked through. */
const NAMED_ARTIFACTS = 500;

const standingForAny = async (aws: Aws, sight: Sight, sources: readonly string[]): Promise<readonly Arn[]> =>
  (await mapLimit(sources, AT_ONCE, (source) => standingFor(aws, sight, source, ['Artifact', 'Context']))).flat();

/** Of every account the entities of the first of these kinds that it has: an action of a model is about its artifact. */
const standingFor = (aws: Aws, sight: Sight, source: string, kinds: readonly LineageKind[]): Promise<readonly Arn[]> =>
  fromEach(sight, regionOfArn(source), async (account, region) => {
    const { lineage } = aws.readers(account, region);
    for (const kind of kinds) {
      const found = await lineage.own(kind, { source });
      if (found.length > 0) return found.map(({ arn }) => arn);
    }
    return [];
  });

/**
 * What each account answers, in each of its Regions or only in the one of an ARN; one that cannot be asked is left out,
 * and its failure is told with the result.
 */
async function fromEach(
  sight: Sight,
  only: Region | undefined,
  read: (account: AccountId, region: Region) => Promise<readonly Arn[]>,
): Promise<readonly Arn[]> {
  const places = only === undefined ? sight.places : sight.viewers.map((id) => ({ id, region: only }));
  const found = await mapLimit(places, AT_ONCE, async (place) => {
    if (sight.isUnreadable(place)) return [];
    try {
      return await read(place.id, place.region);
    } catch (thrown) {
      sight.failed(place, thrown);
      return [];
    }
  });
  return found.flat();
}

type OwnReaders = ReturnType<Aws['readers']>['lineage'];

/** What only the owner can tell; the other accounts have no such call. */
async function ofOwner<T>(
  aws: Aws,
  sight: Sight,
  arn: Arn,
  read: (lineage: OwnReaders) => Promise<T>,
  otherwise: T,
): Promise<T> {
  const owner = accountOfArn(arn);
  if (owner === undefined || !sight.holds(owner)) return otherwise;
  try {
    return await read(aws.readers(owner, regionOfArn(arn)).lineage);
  } catch (thrown) {
    sight.refused(owner, arn, thrown);
    return otherwise;
  }
}

const viewerOf = (sight: Sight, arn: Arn): AccountId => {
  const owner = accountOfArn(arn);
  return (sight.holds(owner) ? owner : sight.viewers[0]) ?? '';
};

function nothingFound(from: string, sight: Sight): SagelaneError {
  const reaches = sight.reaches();
  return new SagelaneError([
    {
      code: 'LineageNotFound',
      what: `no lineage entity stands for ${from}`,
      where: `accounts ${placeNames(reaches)}`,
      why: 'AWS lists the entities of the own account only, and SageMaker makes them when a job has completed',
      fix: 'give the ARN of an artifact, action, context or trial component; `sagelane lineage list` tells the newest of these accounts',
    },
    ...reaches.flatMap((one) => one.problems),
  ]);
}

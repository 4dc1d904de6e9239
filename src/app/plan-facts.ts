import type { Aws } from '../aws/ports.ts';
import { mapLimit } from '../domain/map-limit.ts';
import { accountOfArn, regionOfArn } from '../domain/arn.ts';
import { endsDomain } from '../domain/domains-at-risk.ts';
import type { Exposure, StackPlan } from '../domain/plan.ts';
import type { DomainContent, PlanFacts } from '../policy/index.ts';

const AT_ONCE = 8;

/** What the checks of a plan want to know of AWS. What cannot be read is left out: it never stops a plan. */
export async function planFacts(
  plans: readonly StackPlan[],
  exposures: readonly Exposure[],
  aws: () => Promise<Aws>,
): Promise<PlanFacts> {
  const pipelines = exposures
    .filter(({ change }) => change !== 'loses')
    .flatMap(({ resources, missing = [] }) => resources.filter((arn) => !missing.includes(arn)))
    .filter((arn) => arn.includes(':pipeline/'));
  const definitions = await found([...new Set(pipelines)], async (arn) => {
    const readers = (await aws()).readers(accountOfArn(arn) ?? '', regionOfArn(arn));
    return (await readers.pipelines.describe(arn)).definition;
  });
  const doomed = plans.flatMap(({ account, region, changes }) =>
    changes
      .filter(endsDomain)
      .flatMap(({ before }) => (typeof before?.['id'] === 'string' ? [{ account, region, id: before['id'] }] : [])),
  );
  const domains = await found(doomed, async ({ account, region, id }): Promise<DomainContent> =>
    (await aws()).readers(account, region).domains.content(id),
  );
  return { definitions, domains: new Map([...domains].map(([{ id }, content]) => [id, content])) };
}

async function found<Key, Fact>(
  keys: readonly Key[],
  read: (key: Key) => Promise<Fact>,
): Promise<ReadonlyMap<Key, Fact>> {
  const facts = new Map<Key, Fact>();
  await mapLimit(keys, AT_ONCE, async (key) => {
    const fact = await read(key).catch(() => undefined);
    if (fact !== undefined) facts.set(key, fact);
  });
  return facts;
}

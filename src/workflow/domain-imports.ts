import type { AccountId, Region } from '../domain/arn.ts';
import type { Imports } from './imports.ts';
import type { ExistingThings } from './ports.ts';
import { referenceIn, type SynthesizedConfig } from './synthesized-config.ts';

interface Place {
  readonly account: AccountId;
  readonly region: Region;
  /** Import blocks that the stack declares by itself: a domain that is there is taken in by its id. */
  readonly declared: readonly { readonly to?: unknown; readonly id?: unknown }[];
}

const PARTS = [
  { type: 'aws_sagemaker_user_profile', attribute: 'user_profile_name', list: 'userProfiles', noun: 'user-profile' },
  { type: 'aws_sagemaker_space', attribute: 'space_name', list: 'spaces', noun: 'space' },
] as const;

/**
 * User profiles and spaces that exist in a domain which is taken in; their ids are ARNs.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/sagemaker_user_profile#import
 */
export async function domainImports(
  config: SynthesizedConfig,
  { contentOf }: Pick<ExistingThings, 'contentOf'>,
  { account, region, declared }: Place,
): Promise<Imports['blocks']> {
  const ids = new Map(declared.map(({ to, id }) => [String(to), id]));
  const parts = PARTS.flatMap((part) =>
    config.addresses(part.type).flatMap((to) => {
      const values = config.resource(to);
      const id = ids.get(referenceIn(values?.['domain_id'])?.address ?? '') ?? values?.['domain_id'];
      const name = values?.[part.attribute];
      return typeof id === 'string' && id.startsWith('d-') && typeof name === 'string' ? [{ part, to, id, name }] : [];
    }),
  );
  const contents = new Map<string, Awaited<ReturnType<typeof contentOf>>>();
  for (const { id } of parts) if (!contents.has(id)) contents.set(id, await contentOf(id));
  return parts
    .filter(({ part, id, name }) => contents.get(id)?.[part.list].includes(name))
    .map(({ part, to, id, name }) => ({
      to,
      id: `arn:aws:sagemaker:${region}:${account}:${part.noun}/${id}/${name}`,
    }));
}

import { SagelaneError } from '../../../domain/errors.ts';
import type { DrillClients } from '../clients.ts';

export const MANAGEMENT = '123456789012';
export const RESEARCH = '777788889999';
export const ANALYTICS = '444455556666';
export const DOMAIN = 'd-research0001';
export const VICTIM = 'jane';
export const COLLEAGUE = 'laura';

/** Ids of those that the scene is about, and of where they sign in. */
export interface People {
  readonly application: string;
  readonly instance: string;
  readonly victim: string;
  readonly colleague: string;
}

/** The drill is about the demo's people: another world has to have them, too. */
export async function findPeople(clients: DrillClients): Promise<People> {
  try {
    const { Instances = [] } = await (await clients.sso(MANAGEMENT)).listInstances({});
    const { IdentityStoreId, InstanceArn: instance = '' } = Instances[0] ?? {};
    const people = await clients.people(MANAGEMENT);
    const idOf = async (name: string): Promise<string> => {
      const UniqueAttribute = { AttributePath: 'userName', AttributeValue: name };
      return (await people.getUserId({ IdentityStoreId, AlternateIdentifier: { UniqueAttribute } })).UserId ?? '';
    };
    const domain = await (await clients.sagemaker(RESEARCH)).describeDomain({ DomainId: DOMAIN });
    const application = domain.SingleSignOnApplicationArn ?? '';
    return { application, instance, victim: await idOf(VICTIM), colleague: await idOf(COLLEAGUE) };
  } catch (cause) {
    throw new SagelaneError(
      {
        code: 'DrillWorldMissing',
        what: `the drill needs ${VICTIM}, ${COLLEAGUE} and the Studio domain ${DOMAIN}, and this sandbox has not all of them`,
        why: cause instanceof Error ? cause.message : String(cause),
        fix: 'leave --sandbox away for a fresh sandbox, or start one with the demo world (sagelane sandbox start)',
      },
      { cause },
    );
  }
}

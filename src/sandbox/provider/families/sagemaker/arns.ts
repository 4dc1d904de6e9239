import { ProviderFault } from '../../engine/fault.ts';

/** `…:user-profile/DOMAIN/NAME` and `…:space/DOMAIN/NAME`, as the genuine provider takes ids apart. */
export function partsOfArn(arn: string): { readonly DomainId: string; readonly name: string } {
  const [, DomainId, name] = /:(?:user-profile|space)\/([^/]+)\/([^/]+)$/.exec(arn) ?? [];
  if (DomainId !== undefined && name !== undefined) return { DomainId, name };
  throw new ProviderFault(`unexpected id (${arn})`, { detail: 'expected the ARN, ending in DOMAIN_ID/NAME' });
}

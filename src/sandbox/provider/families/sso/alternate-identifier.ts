import type { AlternateIdentifier } from '@aws-sdk/client-identitystore';

import { ProviderFault } from '../../engine/fault.ts';
import { blocks, text } from '../../values/fields.ts';
import type { Fields } from '../../values/value.ts';

/** What the `alternate_identifier` block asks for. */
export function alternateIdentifier(config: Fields): AlternateIdentifier {
  const [block = {}] = blocks(config, 'alternate_identifier');
  const [unique] = blocks(block, 'unique_attribute');
  if (unique) {
    const AttributePath = text(unique, 'attribute_path');
    return { UniqueAttribute: { AttributePath, AttributeValue: text(unique, 'attribute_value') } };
  }
  const [external] = blocks(block, 'external_id');
  if (external) return { ExternalId: { Id: text(external, 'id'), Issuer: text(external, 'issuer') } };
  throw new ProviderFault('one of `alternate_identifier` or the id must be specified');
}

import { isAccountId } from '../../../domain/arn.ts';
import { associationType } from '../families/ram/association.ts';

/** Shares a resource share with an account, an organization, an organizational unit, or an IAM role or user. */
export const ramPrincipalAssociation = associationType({
  type: 'aws_ram_principal_association',
  kind: 'PRINCIPAL',
  label: 'RAM Principal Association',
  attribute: 'principal',
  settledAtOnce: isAccountId,
});

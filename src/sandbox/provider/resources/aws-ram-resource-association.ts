import { associationType } from '../families/ram/association.ts';

/** Puts a resource into a resource share. */
export const ramResourceAssociation = associationType({
  type: 'aws_ram_resource_association',
  kind: 'RESOURCE',
  label: 'RAM Resource Association',
  attribute: 'resource_arn',
  settledAtOnce: () => false,
});

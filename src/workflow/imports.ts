import type { Finding } from '../domain/finding.ts';
import type { PlannedChange } from '../domain/plan.ts';
import type { ExistingShare } from './ports.ts';
import { referenceIn, type SynthesizedConfig } from './synthesized-config.ts';

export interface Imports {
  /** As Terraform's JSON has them. */
  readonly blocks: readonly { readonly to: string; readonly id: string }[];
  readonly findings: readonly Finding[];
}

/** What of a stack's declarations exists, by name; the ids are those of the resources' own import pages. */
export function importsOf(config: SynthesizedConfig, existing: readonly ExistingShare[], stack: string): Imports {
  const shares = config
    .addresses('aws_ram_resource_share')
    .map((address) => shareImports(address, config, existing, stack));
  return {
    blocks: shares.flatMap(({ blocks }) => blocks),
    findings: shares.flatMap(({ findings }) => findings),
  };
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ram_resource_share#import */
function shareImports(
  address: string,
  config: SynthesizedConfig,
  existing: readonly ExistingShare[],
  stack: string,
): Imports {
  const name = config.resource(address)?.['name'];
  const [share, ...others] = existing.filter((one) => one.name === name);
  if (!share || typeof name !== 'string') return { blocks: [], findings: [] };
  if (others.length > 0) {
    const arns = [share, ...others].map(({ arn }) => arn).join(', ');
    return {
      blocks: [],
      findings: [
        {
          check: 'import-ambiguous',
          severity: 'error',
          subject: name,
          message: `account of ${stack} has ${others.length + 1} shares of this name: ${arns}`,
          why: 'which of them is meant cannot be told from the name, and none is taken in',
          fix: 'rename or delete the others',
        },
      ],
    };
  }
  const principals = memberImports(address, config, share, 'principal');
  const resources = memberImports(address, config, share, 'resource');
  return {
    blocks: [{ to: address, id: share.arn }, ...resources.blocks, ...principals.blocks],
    findings: [...principals.left, ...resources.left].map((entity) => ({
      check: 'import-left-out',
      severity: 'warning',
      subject: name,
      message: `${entity} is in the share too, and is not declared`,
      why: 'Terraform leaves alone what no stack declares: it stays as it is, unmanaged',
      fix: 'declare it, or take it out of the share in AWS',
    })),
  };
}

const MEMBERS = {
  principal: { type: 'aws_ram_principal_association', attribute: 'principal', list: 'principals' },
  resource: { type: 'aws_ram_resource_association', attribute: 'resource_arn', list: 'resources' },
} as const;

/** Declared members that the share has, and those it has beside them. */
function memberImports(
  shareAddress: string,
  config: SynthesizedConfig,
  share: ExistingShare,
  kind: keyof typeof MEMBERS,
): { readonly blocks: Imports['blocks']; readonly left: readonly string[] } {
  const { type, attribute, list } = MEMBERS[kind];
  const declared = config
    .addresses(type)
    .filter((to) => referenceIn(config.resource(to)?.['resource_share_arn'])?.address === shareAddress)
    .map((to) => ({ to, entity: config.resource(to)?.[attribute] }));
  const has: readonly string[] = share[list];
  // What is known after apply only may be any of them.
  const certain = declared.every(({ entity }) => typeof entity === 'string' && !entity.includes('${'));
  return {
    blocks: declared.flatMap(({ to, entity }) =>
      typeof entity === 'string' && has.includes(entity) ? [{ to, id: `${share.arn},${entity}` }] : [],
    ),
    left: certain ? has.filter((entity) => !declared.some((one) => one.entity === entity)) : [],
  };
}

/** A domain that was imported without its id in the manifest could be replaced by the same plan: it is only told. */
export const createdTwice = (
  changes: readonly PlannedChange[],
  domains: readonly { readonly id: string; readonly name: string }[],
): readonly Finding[] =>
  changes.flatMap(({ type, action, after }) => {
    const name = after?.['domain_name'];
    const found = domains.find((domain) => domain.name === name);
    if (type !== 'aws_sagemaker_domain' || action !== 'create' || !found || typeof name !== 'string') return [];
    return [
      {
        check: 'import-domain',
        severity: 'error',
        subject: name,
        message: `there is a Studio domain of this name already, ${found.id}, and another would be created`,
        why: 'an existing domain is taken in by its id, which keeps every plan from replacing it',
        fix: `add "domainId: ${found.id}" to the studio, or rename it`,
      },
    ];
  });

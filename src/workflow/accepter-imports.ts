import { declaredBy, type ReadingStack } from './declared-by.ts';
import type { Imports } from './imports.ts';
import type { ExistingThings } from './ports.ts';

export const ACCEPTER = 'aws_ram_resource_share_accepter';

/**
 * Accepters of shares that were accepted already, which Terraform would wait for an invitation for in vain; the id is the
 * share's ARN. That of a share in another stack is found by the owner and the name it is declared with there.
 * https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ram_resource_share_accepter#import
 *
 * @param ownerOf the account that a stack works in
 * @param of what the account of this stack has in a Region
 */
export async function accepterImports(
  stack: string,
  stacks: ReadonlyMap<string, ReadingStack>,
  ownerOf: (stack: string) => string | undefined,
  of: (region: string | undefined) => Promise<Pick<ExistingThings, 'received'>>,
): Promise<Imports['blocks']> {
  const config = stacks.get(stack)?.config;
  const blocks: { readonly to: string; readonly id: string }[] = [];
  for (const to of config?.addresses(ACCEPTER) ?? []) {
    const { share_arn: written, region } = config?.resource(to) ?? {};
    const elsewhere = typeof region === 'string' ? region : undefined;
    const declared = declaredBy(written, stack, stacks);
    const name = declared && stacks.get(declared.stack)?.config.resource(declared.address)?.['name'];
    const owner = declared && ownerOf(declared.stack);
    const received = await (await of(elsewhere)).received();
    const found = received.filter((share) =>
      declared ? share.name === name && share.owner === owner : share.arn === written,
    );
    // Of two shares of one name none is taken in, as where they are owned.
    const [share] = found.length === 1 ? found : [];
    if (share) blocks.push({ to, id: elsewhere === undefined ? share.arn : `${share.arn}@${elsewhere}` });
  }
  return blocks;
}

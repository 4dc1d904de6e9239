import { TerraformElement } from 'cdktf';
import type { TerraformResource } from 'cdktf';
import type { Construct } from 'constructs';

/**
 * Brings an existing thing under Terraform: an `import` block. CDKTF's own `importFrom` starts `terraform version` for
 * each, at every synthesis.
 */
export class ImportBlock extends TerraformElement {
  private readonly block: { readonly to: string; readonly id: string };

  constructor(scope: Construct, id: string, props: { readonly to: TerraformResource; readonly id: string }) {
    super(scope, id);
    this.block = { to: `${props.to.terraformResourceType}.${props.to.friendlyUniqueId}`, id: props.id };
  }

  override toTerraform(): { import: readonly { readonly to: string; readonly id: string }[] } {
    return { import: [this.block] };
  }
}

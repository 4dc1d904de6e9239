import type { IConstruct } from 'constructs';

/** Account and Region that a stack's default provider works in. */
export interface OwnerAccount {
  /** 12 digits. */
  readonly id: string;
  /** For example `us-east-1`. */
  readonly region: string;
}

// A context value travels down the tree by itself, and works between two copies of this package.
const CONTEXT = 'sagelane:account';

/** Makes names inside the scope belong to that account. */
export const setAccount = (scope: IConstruct, { id, region }: OwnerAccount): void =>
  scope.node.setContext(CONTEXT, { id, region });

/** The account that names inside this scope belong to, when somebody said so. */
export const accountOf = (scope: IConstruct): OwnerAccount | undefined =>
  scope.node.tryGetContext(CONTEXT) as OwnerAccount | undefined;

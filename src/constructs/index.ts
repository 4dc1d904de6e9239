export { AccountStack } from './account-stack.ts';
export type { AccountStackProps, StateBackend } from './account-stack.ts';
export type { OwnerAccount } from './account-of.ts';
export { PipelineShare } from './pipeline-share.ts';
export type { PipelineShareProps } from './pipeline-share.ts';
export { ShareAcceptance } from './share-acceptance.ts';
export type { ShareAcceptanceProps } from './share-acceptance.ts';
export type { HasArn, SharedThing } from './shared-thing.ts';

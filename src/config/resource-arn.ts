import type { AccountId, Arn, Region } from '../domain/arn.ts';
import type { Shareable } from '../domain/shareables/shareable.ts';

/** What a name or an ARN in the list of a kind stands for, in the owner's account and Region. */
export const resourceArn = (
  { prefix }: Shareable,
  { id, region }: { readonly id: AccountId; readonly region: Region },
  text: string,
): Arn => (text.startsWith('arn:') ? text : `arn:aws:sagemaker:${region}:${id}:${prefix}${text}`);

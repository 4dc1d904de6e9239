import type { AccountId, Region } from './arn.ts';

/** What Sagelane itself asked of one service of one account in one Region: AWS counts calls so. */
export interface CallUsage {
  readonly account: AccountId;
  readonly region: Region;
  /** As in `sagemaker`, `ram`. */
  readonly service: string;
  /** Reading calls within the last `windowMs`, tries included. */
  readonly made: number;
  /** How many we allow ourselves in that time: our own measure, since AWS documents none for these reads. */
  readonly allowed: number;
  readonly windowMs: number;
  /** Since the start. */
  readonly total: number;
  /** Answers since the start that said: too many. */
  readonly throttled: number;
}

import type { AccountId, Arn, Region } from '../arn.ts';

/** What CloudTrail tells of one call, as far as sessions and an audit need it. */
export interface TrailEvent {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  /** `CreateTrainingJob`. */
  readonly name: string;
  /** `sagemaker.amazonaws.com`. */
  readonly source: string;
  readonly account: AccountId;
  readonly region: Region;
  readonly actor: TrailActor;
  /** The person on whose behalf it was called, or null. */
  readonly person: { readonly userId: string; readonly identityStoreArn: Arn | null } | null;
  readonly readOnly: boolean;
  /** AWS's code when it was refused or failed, or null. */
  readonly errorCode: string | null;
  /** ARNs or names that it was about. */
  readonly targets: readonly string[];
  readonly userAgent: string | null;
  readonly sourceIp: string | null;
  /** Of `CreateTokenWithIAM`: the job in `resource`, and the application in `clientId`. */
  readonly token: { readonly job: Arn | null; readonly application: Arn | null } | null;
}

export interface TrailActor {
  /** `AssumedRole`, `IdentityCenterUser`, … */
  readonly type: string;
  /** As CloudTrail has it, with the session's name. */
  readonly arn: Arn | null;
  /** The role whose credentials were used, without the session's name; null for anything but a role. */
  readonly role: Arn | null;
}

/**
 * Our own calls carry the app id that every client of ours sets.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-appid.html
 */
export const isOurs = ({ userAgent }: Pick<TrailEvent, 'userAgent'>): boolean =>
  userAgent !== null && /(?:^|\s)app\/sagelane\b/.test(userAgent);

/** What the product says about one AWS error; the texts may use {account} {region} {operation} {subject} {endpoint} {profile} {profileName} {profileFlag}. */
export interface AwsErrorRow {
  /** Names as AWS sends them; more than one where services differ. */
  readonly codes: readonly string[];
  /** Only for this service; without it for all. */
  readonly service?: 'ram' | 'sagemaker' | 'sts' | 'organizations' | 'iam';
  /** Only for these operations. */
  readonly operations?: readonly string[];
  /** Only when AWS's message matches. */
  readonly message?: RegExp;
  readonly what: string;
  /** Default: AWS's own message. */
  readonly why?: string;
  readonly fix: string;
  /** Trying again later may help: watchers go on. */
  readonly passing?: true;
}

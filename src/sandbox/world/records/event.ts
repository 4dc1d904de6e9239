/** A call as CloudTrail tells of it. */
export interface EventRecord {
  readonly id: string;
  readonly account: string;
  readonly region: string;
  readonly at: number;
  readonly name: string;
  /** `sagemaker.amazonaws.com`. */
  readonly source: string;
  readonly user: string;
  readonly accessKeyId: string;
  readonly readOnly: boolean;
  readonly resources: readonly { readonly type: string; readonly name: string }[];
  /** The event itself, as JSON. */
  readonly detail: string;
}

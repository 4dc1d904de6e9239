/** A message in an SQS queue. */
export interface MessageRecord {
  readonly id: string;
  /** ARN of the queue it is in. */
  readonly queue: string;
  readonly body: string;
  /** As the API names them: what its sender says of it. */
  readonly attributes: Readonly<Record<string, MessageAttribute>>;
  /** Account or role id of the sender. */
  readonly sender: string;
  readonly sentAt: number;
  /** From when on it can be received. */
  readonly visibleAt: number;
  readonly receives: number;
  readonly firstReceivedAt: number | null;
  /** The latest receipt's: older receipts are not good for anything. */
  readonly receipt: string | null;
  /** Of FIFO queues. */
  readonly group: string | null;
  readonly deduplication: string | null;
  /** Kept for a while for its deduplication id alone. */
  readonly deleted?: true;
  /** Place in its queue. */
  readonly sequence: number;
  /** The queue it was moved away from after too many receipts. */
  readonly movedFrom: string | null;
}

export interface MessageAttribute {
  /** `String`, `Number` or `Binary`, and what may follow after a dot. */
  readonly type: string;
  /** Text, or base64 of a binary. */
  readonly value: string;
}

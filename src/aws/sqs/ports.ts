/** A queue into which EventBridge puts what happens. */
export interface FeedReaders {
  /** Waits up to 20 seconds for messages, takes them out, and answers their texts. */
  take(queueUrl: string): Promise<readonly string[]>;
}

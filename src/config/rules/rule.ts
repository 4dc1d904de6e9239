/** What one kind of text in the manifest must look like, and what to say when it does not. */
export interface Rule {
  /** The problem's code. */
  readonly code: string;
  /** The whole text must match. */
  readonly pattern: RegExp;
  /** What the value is called in messages. */
  readonly noun: string;
  readonly why: string;
  readonly fix: string;
  /** Common mistakes with a better fix. */
  readonly slips?: readonly { readonly pattern: RegExp; readonly fix: string }[];
}

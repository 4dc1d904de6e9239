/** A question that is put before a command runs. */
export interface Confirmation {
  /** One sentence that ends without a question mark: what will happen. */
  readonly what: string;
  /** What else one should know before saying yes; a line each. */
  readonly notes: readonly string[];
  /** Typed by hand, or given by its flag, when `--yes` alone must not suffice; with `yesSuffices` it does without a terminal. */
  readonly token?: { readonly value: string; readonly flag: string; readonly yesSuffices?: true };
}

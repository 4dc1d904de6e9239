import type { PartialHistory } from './survey.ts';

/** What the preview says of it. */
export const partialNotes = (partial: readonly PartialHistory[]): readonly string[] =>
  partial.map(
    (one) =>
      `${toldSo(one)} so far: what began before is looked for, and stopped, once the denial stands (--dry-run reads all of it)`,
  );

/** What the result says of it, when it stayed so. */
export const partialWords = (partial: readonly PartialHistory[]): readonly string[] =>
  partial.map((one) => `${toldSo(one)} only: what began before is not known`);

const toldSo = ({ name, from }: PartialHistory): string =>
  `CloudTrail of ${name} is read back to ${from.slice(0, 16)}Z`;

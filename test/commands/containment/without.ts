import type { Aws } from '../../../src/aws/ports.ts';
import type { Region } from '../../../src/domain/arn.ts';

/** Whose calls in one Region fail, as an account does whose credentials are gone. */
export const without = (aws: Aws, region: Region): Aws => ({
  ...aws,
  readers: (id, asked) => aws.readers(asked === region ? 'broken' : id, asked),
});

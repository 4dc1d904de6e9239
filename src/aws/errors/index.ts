import type { AwsErrorRow } from './aws-error-row.ts';
import { commonErrors } from './common-errors.ts';
import { credentialErrors } from './credential-errors.ts';
import { ramErrors } from './ram-errors.ts';
import { sagemakerErrors } from './sagemaker-errors.ts';

/** Most specific first: the first row that matches speaks. A new error is a row in one of these files. */
export const AWS_ERRORS: readonly AwsErrorRow[] = [
  ...ramErrors,
  ...sagemakerErrors,
  ...credentialErrors,
  ...commonErrors,
];

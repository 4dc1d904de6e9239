import type { WireRequest } from '../wire/message.ts';

/** S3 Control signs as S3, and four of its operations as S3 Express: its paths alone tell it. */
const S3_CONTROL = '/v20180820/';

/** The registry's key of the service a request is for. */
export const serviceKeyOf = (signingName: string, request: WireRequest): string =>
  signingName.startsWith('s3') && request.path.startsWith(S3_CONTROL) ? 's3-control' : signingName;

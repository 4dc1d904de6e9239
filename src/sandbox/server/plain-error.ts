import type { AwsError } from '../aws-error.ts';
import type { WireRequest, WireResponse } from '../wire/message.ts';

/** Services whose clients read XML alone. */
const XML_SERVICES = new Set([
  's3',
  's3express',
  'iam',
  'sts',
  'ec2',
  'sqs',
  'sns',
  'cloudformation',
  'autoscaling',
  'monitoring',
  'rds',
]);

/** An error before the service is known: XML or JSON by what the caller can read. */
export function plainError(
  error: AwsError,
  request: WireRequest | undefined,
  service: string,
  requestId: string,
): WireResponse {
  const status = error.status ?? 400;
  const headers = { 'x-amzn-requestid': requestId, 'x-amzn-errortype': error.code };
  const form = request?.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
  if (!form && !XML_SERVICES.has(service)) {
    const body = JSON.stringify({ __type: error.code, message: error.message });
    return { status, headers: { ...headers, 'content-type': 'application/json' }, body };
  }
  const inner = `<Type>Sender</Type><Code>${escape(error.code)}</Code><Message>${escape(error.message)}</Message>`;
  const tail = `<RequestId>${requestId}</RequestId>`;
  // S3 alone has no envelope around its Error.
  const body = service.startsWith('s3')
    ? `<Error>${inner}${tail}</Error>`
    : `<ErrorResponse><Error>${inner}</Error>${tail}</ErrorResponse>`;
  return { status, headers: { ...headers, 'content-type': 'text/xml' }, body };
}

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

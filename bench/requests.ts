import { request } from 'node:http';

const ACCOUNT = '111122223333';

const signed = (service: string): Record<string, string> => ({
  authorization: `AWS4-HMAC-SHA256 Credential=${ACCOUNT}/20261121/us-east-1/${service}/aws4_request, SignedHeaders=host, Signature=0`,
});

/** The smallest question there is. */
export async function callerIdentity(url: string): Promise<void> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...signed('sts'), 'content-type': 'application/x-www-form-urlencoded' },
    body: 'Action=GetCallerIdentity&Version=2011-06-15',
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  await response.text();
}

const headersOf = (operation: string, body: string): Record<string, string | number> => ({
  ...signed('sagemaker'),
  'content-type': 'application/x-amz-json-1.1',
  'content-length': Buffer.byteLength(body),
  'x-amz-target': `SageMaker.${operation}`,
});

/** A SageMaker call, its answer as text. */
export function callSageMaker(url: string, operation: string, input: object): Promise<string> {
  const body = JSON.stringify(input);
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers: headersOf(operation, body) }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (text += part));
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(text);
        else reject(new Error(`${operation}: ${answer.statusCode} ${text}`));
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A SageMaker call as it goes over the wire, but for its HOST. */
export function requestText(operation: string, input: object): string {
  const body = JSON.stringify(input);
  const headers = Object.entries(headersOf(operation, body)).map(([name, value]) => `${name}: ${value}`);
  return ['POST / HTTP/1.1', 'host: HOST', ...headers, '', body].join('\r\n');
}

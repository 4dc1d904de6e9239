import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

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

/** A SageMaker call, its answer as text. */
export function callSageMaker(url: string, operation: string, input: object, agent?: Agent): Promise<string> {
  const body = JSON.stringify(input);
  const headers = {
    ...signed('sagemaker'),
    'content-type': 'application/x-amz-json-1.1',
    'content-length': Buffer.byteLength(body),
    'x-amz-target': `SageMaker.${operation}`,
  };
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', headers, ...(agent && { agent }) }, (answer) => {
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

/** How long that many equal calls take, some at a time over kept connections. */
export async function timeOfCalls(url: string, operation: string, input: object, calls: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
  const started = performance.now();
  let left = calls;
  const worker = async (): Promise<void> => {
    while (left-- > 0) await callSageMaker(url, operation, input, agent);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  agent.destroy();
  return performance.now() - started;
}

const AT_ONCE = 8;

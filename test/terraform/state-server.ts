import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';

/** A server of Terraform's HTTP backend, as its page describes one. https://developer.hashicorp.com/terraform/language/backend/http */
export interface StateServer {
  readonly url: string;
  readonly states: ReadonlyMap<string, string>;
  /** Path → who holds it, as terraform sent it. */
  readonly locks: Map<string, string>;
  /** What was asked, in order: `LOCK /a`. */
  readonly asked: readonly string[];
}

export async function stateServer(): Promise<StateServer> {
  const states = new Map<string, string>();
  const locks = new Map<string, string>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const { pathname } = new URL(request.url ?? '/', 'http://state');
      asked.push(`${request.method} ${pathname}`);
      const [status, text] = answer(request.method ?? '', pathname, body);
      response.writeHead(status).end(text);
    });
  });

  const answer = (method: string, path: string, body: string): readonly [number, string] => {
    switch (method) {
      case 'LOCK':
        if (locks.has(path)) return [423, locks.get(path) ?? ''];
        locks.set(path, body);
        return [200, ''];
      case 'UNLOCK':
        locks.delete(path);
        return [200, ''];
      case 'POST':
        states.set(path, body);
        return [200, ''];
      default:
        return states.has(path) ? [200, states.get(path) ?? ''] : [404, ''];
    }
  };

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, states, locks, asked };
}

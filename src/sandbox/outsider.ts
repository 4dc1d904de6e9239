import type { AccountId, Arn, Region } from '../domain/arn.ts';

/** Somebody else's client: what a colleague does in a console, for demos and drills. It knows the sandbox by its URL only. */
export interface Outsider {
  renameShare(shareArn: Arn, name: string): Promise<void>;
}

export function asOutsider(url: string, account: AccountId, region: Region): Outsider {
  return {
    async renameShare(shareArn, name) {
      const { RAMClient, UpdateResourceShareCommand } = await import('@aws-sdk/client-ram');
      const client = new RAMClient({
        endpoint: url,
        region,
        credentials: { accessKeyId: account, secretAccessKey: 'sandbox' },
      });
      try {
        await client.send(new UpdateResourceShareCommand({ resourceShareArn: shareArn, name }));
      } finally {
        client.destroy();
      }
    },
  };
}

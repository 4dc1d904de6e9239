import type { Region } from '../arn.ts';
import type { EventDocs } from './event-docs.ts';

export interface ImportEvents {
  'import.found': {
    readonly kind: 'share' | 'domain';
    readonly account: string;
    readonly region: Region;
    readonly name: string;
    readonly id: string;
    readonly declarable: boolean;
  };
  'import.proposed': {
    readonly manifest: string;
    readonly found: number;
    readonly declarable: number;
    readonly partial: boolean;
  };
}

export const importEventDocs: EventDocs<ImportEvents> = {
  'import.found': {
    summary: 'something exists that the manifest does not declare',
    fields: {
      kind: 'share or domain',
      account: 'account id',
      region: 'where it is',
      name: 'its name in AWS',
      id: 'ARN of a share, id of a domain',
      declarable: 'whether the manifest can declare it',
    },
  },
  'import.proposed': {
    summary: 'everything was looked at',
    fields: {
      manifest: 'lines to paste into the manifest, YAML with comments',
      found: 'how many things were found',
      declarable: 'how many of them the lines declare',
      partial: 'whether an account could not be read, or not all of it, in one of its Regions',
    },
  },
};

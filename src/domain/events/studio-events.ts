import type { StudioApp, StudioSpace } from '../studio-content.ts';
import type { EventDocs } from './event-docs.ts';

interface StudioPart {
  readonly account: string;
  readonly domainId: string;
  readonly kind: 'app' | 'space' | 'user-profile';
  readonly name: string;
}

export interface StudioEvents {
  'domain.surveyed': {
    readonly account: string;
    readonly domainId: string;
    readonly domain: string;
    readonly goes: boolean;
    readonly apps: readonly StudioApp[];
    readonly spaces: readonly StudioSpace[];
    readonly userProfiles: readonly string[];
    readonly homeFileSystem: string | null;
    readonly homes: 'retain' | 'delete';
  };
  'domain.part-deleting': StudioPart;
  'domain.part-deleted': StudioPart;
}

const part = {
  account: 'account id',
  domainId: 'id of the Studio domain',
  kind: 'app, space or user-profile',
  name: 'its name; of an app OWNER/TYPE/NAME',
};

export const studioEventDocs: EventDocs<StudioEvents> = {
  'domain.surveyed': {
    summary: 'what a destroy would end in a Studio domain and no state file holds; told before anybody agrees',
    fields: {
      account: 'account id',
      domainId: 'id of the Studio domain',
      domain: 'its name',
      goes: 'whether the domain itself goes, or only some of its profiles and spaces',
      apps: 'apps that people started: name, type, userProfile or space, status, instanceType',
      spaces: 'spaces that people made: name, owner, status',
      userProfiles: 'profiles that Terraform does not hold',
      homeFileSystem: 'id of the file system of the home directories, null when there is none',
      homes: 'retain or delete: what becomes of the home directories',
    },
  },
  'domain.part-deleting': { summary: 'SageMaker was asked to delete a part of a Studio domain', fields: part },
  'domain.part-deleted': { summary: 'a part of a Studio domain is gone', fields: part },
};

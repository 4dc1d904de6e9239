import type { Company } from '../support/life.ts';
import { dataLake } from './data-lake.ts';
import { identity } from './identity.ts';
import { messages } from './messages.ts';
import { organization } from './organization.ts';
import { roles } from './roles.ts';
import { models, studio } from './sagemaker.ts';
import { sharing } from './sharing.ts';
import { storage } from './storage.ts';

/** Every resource type lives in one of them at least. */
export const companies: Readonly<Record<string, Company>> = {
  'shares and who accepts them': sharing,
  'Studio and who works in it': studio,
  'pipelines, features, hubs and cards': models,
  'people, groups and applications': identity,
  'catalogs, grants and settings of a data lake': dataLake,
  'queues, keys and events': messages,
  'buckets, access grants and trails': storage,
  'roles and their policies': roles,
  'policies of an organization': organization,
};

import type { RunningJob } from './survey.ts';

/** Something that no step ends at once. */
export interface Lingering {
  readonly what: string;
  /** Milliseconds after the containment; null: nobody knows. */
  readonly forMs: number | null;
  /** The page it rests on, or `assumed`. */
  readonly source: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface WhatThereIs {
  readonly jobs: readonly RunningJob[];
  /** Open applications, or some that may be open. */
  readonly applications: boolean;
  /** Credentials for data may have been given out. */
  readonly data: boolean;
}

/** https://docs.aws.amazon.com/singlesignon/latest/userguide/authconcept.html and the pages it links to. */
export function lingeringOf({ jobs, applications, data }: WhatThereIs): readonly Lingering[] {
  const rows: readonly (Lingering & { readonly there: boolean })[] = [
    {
      there: true,
      what: 'policies reach all of AWS',
      forMs: 5 * MINUTE,
      source: 'assumed: minutes, AWS promises no time',
    },
    {
      there: jobs.some(({ kind }) => kind !== 'execution'),
      what: 'jobs get 2 minutes to stop, then write what they have',
      forMs: 5 * MINUTE,
      source: 'API_StopTrainingJob; the writing is an estimate',
    },
    {
      there: jobs.some(({ kind }) => kind === 'execution'),
      what: 'executions wait for callback steps that nobody answers',
      forMs: null,
      source: 'API_StopPipelineExecution',
    },
    {
      there: applications,
      what: 'sessions of applications that are open',
      forMs: 30 * MINUTE,
      source: 'authconcept.html: within 30 minutes',
    },
    {
      there: data,
      what: 'credentials that S3 Access Grants gave out',
      forMs: 12 * HOUR,
      source: 'API_control_GetDataAccess: up to 12 hours; whether the denial reaches them is not documented',
    },
  ];
  return rows.filter(({ there }) => there).map(({ what, forMs, source }) => ({ what, forMs, source }));
}

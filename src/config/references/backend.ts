import type { ReferenceCheck } from './reference-check.ts';

/** State lies in one place. */
export const checkBackend: ReferenceCheck = ({ sketch }) => {
  const kinds = Object.keys(sketch.backend ?? {});
  if (sketch.backend === undefined || kinds.length === 1) return [];
  const [, second] = kinds;
  return [
    {
      code: 'BadBackend',
      what: kinds.length === 0 ? '"backend" names no backend' : `"backend" names ${kinds.length}: ${kinds.join(', ')}`,
      path: second === undefined ? ['backend'] : ['backend', second],
      atKey: true,
      why: 'the state of a stack lies in one place',
      fix: 'write one of s3, http, cloud and local, or leave "backend" out for local files',
    },
  ];
};

export { manifestJsonSchema } from './json-schema.ts';
export { loadManifest } from './load-manifest.ts';
export { parseManifest } from './parse-manifest.ts';
export { starterManifest } from './starter.ts';

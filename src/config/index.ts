export { loadManifest } from './load-manifest.ts';
export { parseManifest } from './parse-manifest.ts';

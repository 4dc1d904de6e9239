import { eventsMarkdown } from './events-markdown.ts';

/** A file that is made from the code; `npm run docs` writes it and a test compares it. */
export interface GeneratedFile {
  /** Relative to the repository. */
  readonly file: string;
  readonly make: () => Promise<string>;
}

/** Modules are imported on demand: a page can be made while another one's source is broken. */
export const GENERATED_FILES: readonly GeneratedFile[] = [
  { file: 'docs/events.md', make: () => Promise.resolve(eventsMarkdown()) },
];

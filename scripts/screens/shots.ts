/** One picture, or none: what is typed, and what must be seen before going on. */
export interface Shot {
  /** Null: nothing to see yet. */
  readonly name: string | null;
  readonly steps: readonly { readonly keys: string; readonly until: string | RegExp }[];
}

/** The demo world: planned, applied, accepted, started. */
export const SANDBOX_SHOTS: readonly Shot[] = [
  { name: null, steps: [{ keys: '', until: /sandbox http/ }] },
  { name: 'plan', steps: [{ keys: 'p', until: 'reviewed?' }] },
  { name: 'approve', steps: [{ keys: 'a', until: 'Confirm' }] },
  { name: 'applied', steps: [{ keys: 'y', until: '2 shows what becomes of the shares' }] },
  {
    name: 'shares',
    steps: [
      { keys: '2', until: /invited[\s\S]*invited/ },
      { keys: 'a', until: 'verified' },
    ],
  },
  {
    name: 'start',
    steps: [
      { keys: '3', until: /churn-train[\s\S]*fraud-detect/ },
      { keys: '/churn-tr\r', until: '/churn-tr ' },
      { keys: 's', until: 'as account' },
    ],
  },
  {
    name: 'execution',
    steps: [
      { keys: '\r', until: 'y yes' },
      { keys: 'y', until: 'Executing' },
      { keys: 'j\r', until: /Executing {2}for|Parameters/ },
      { keys: '', until: /Succeeded[\s\S]*● Executing/ },
    ],
  },
  {
    name: 'journal',
    steps: [
      { keys: '\x1b', until: 'PIPELINE / EXECUTION' },
      { keys: '4', until: 'Chain' },
    ],
  },
  {
    name: 'lineage',
    steps: [
      { keys: '5', until: 'churn-model' },
      { keys: 'js', until: /ancestors[\s\S]*descendants/ },
    ],
  },
  { name: 'sessions', steps: [{ keys: '6', until: /jane[\s\S]*Known from/ }] },
  { name: 'overview', steps: [{ keys: '0', until: /LAST 14 DAYS[\s\S]*Our own calls/ }] },
  { name: 'palette', steps: [{ keys: ':executions @', until: 'executions @research' }] },
  {
    name: 'help',
    steps: [
      { keys: '\x1b', until: 'Enter open' },
      { keys: '?', until: 'Keys' },
    ],
  },
];

/** The same screens on the scripted engine of the tests. */
export const FIXTURE_SHOTS: readonly Shot[] = [
  { name: 'plan', steps: [{ keys: '', until: 'reviewed?' }] },
  { name: 'approve', steps: [{ keys: 'a', until: 'Confirm' }] },
  { name: 'shares', steps: [{ keys: 'n2', until: '[2 Shares]' }] },
  { name: 'executions', steps: [{ keys: '3', until: '[3 Executions]' }] },
  {
    name: 'execution',
    steps: [
      { keys: '/k7s2\r', until: '/k7s2 ' },
      { keys: 'j\r', until: 'Parameters' },
    ],
  },
  {
    name: 'journal',
    steps: [
      { keys: '\x1b', until: 'PIPELINE / EXECUTION' },
      { keys: '4', until: 'Chain' },
    ],
  },
  { name: 'help', steps: [{ keys: '?', until: 'Keys' }] },
];

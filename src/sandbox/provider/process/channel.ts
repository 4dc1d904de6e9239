/** What the process that starts a provider tells it. */
export type ToProvider = { readonly do: 'adopt'; readonly pid: number } | { readonly do: 'stop' };

/** What the provider answers: that it listens, or why it cannot. */
export type FromProvider = { readonly is: 'listening' } | { readonly is: 'failed'; readonly why: string };

export const isToProvider = (message: unknown): message is ToProvider =>
  typeof message === 'object' && message !== null && 'do' in message;

export const isFromProvider = (message: unknown): message is FromProvider =>
  typeof message === 'object' && message !== null && 'is' in message;

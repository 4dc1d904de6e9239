/** `1 share`, `3 shares`; `many` where an s does not do. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/**
 * For `tokens/private/stack-trace.js` of cdktf, which captures an unlimited stack trace for every token: most of the
 * construct phase of a large app. The output is byte for byte the same without them; a failing synth is repeated with them.
 */
export const captureStackTrace = (): readonly string[] => [];

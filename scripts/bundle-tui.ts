import { leanInk } from './lean-ink.ts';

/** Bundles a program around the terminal app into one file, as it is shipped. */
export async function bundleTui(input: string, file: string): Promise<void> {
  const { rolldown } = await import('rolldown');
  const build = await rolldown({
    input,
    platform: 'node',
    plugins: [leanInk()],
    // Not the user's environment: React's development build is slower by half, and Ink's would look for its devtools.
    transform: { define: { 'process.env.NODE_ENV': '"production"', 'process.env.DEV': '"false"' } },
  });
  try {
    await build.write({ file, format: 'esm', minify: true, codeSplitting: false });
  } finally {
    await build.close();
  }
}

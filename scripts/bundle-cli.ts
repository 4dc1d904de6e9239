import { join, relative } from 'node:path';

/**
 * Bundles the command line into a few files below `dist/cli`, one for each part that is loaded by itself: a command that
 * loads its two hundred modules one by one needs most of its time for that. Only what is ours; packages stay where npm
 * puts them. What is bundled finds its siblings as if it lay where it was compiled to.
 */
export async function bundleCli(root: string, dist: string): Promise<void> {
  const { rolldown } = await import('rolldown');
  const out = join(dist, 'cli');
  const build = await rolldown({
    input: { main: join(root, 'src/cli/main.ts') },
    platform: 'node',
    external: (id) => !/^[./]/.test(id),
    plugins: [
      {
        name: 'as-if-compiled',
        transform(code, id) {
          if (!code.includes('import.meta.url')) return null;
          const compiled = join(dist, relative(root, id)).replace(/\.tsx?$/, '.js');
          const place = JSON.stringify(relative(out, compiled));
          return { code: code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`) };
        },
      },
    ],
  });
  try {
    await build.write({ dir: out, format: 'esm', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' });
  } finally {
    await build.close();
  }
}

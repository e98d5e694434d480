import { getCompileCacheDir } from 'node:module';

/** Environment of a process of its own that runs one of the program's modules on plain Node.js. */
export function nodeEnvironment(own: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => name !== 'NODE_OPTIONS');
  const compileCache = getCompileCacheDir();
  return {
    ...Object.fromEntries(inherited),
    // glibc keeps one arena a thread otherwise: a fifth more memory for nothing.
    MALLOC_ARENA_MAX: '2',
    ...(compileCache === undefined ? {} : { NODE_COMPILE_CACHE: compileCache }),
    ...own,
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

interface Limits {
  /** gzip bytes of all that `index.html` loads before the first page can show */
  firstLoad: number;
  /** bytes of the map outline as it lies in the bundle */
  map: number;
}

/** Fails the build when the first load or the map outline outgrows its budget. */
export function budget(limits: Limits): Plugin {
  let root = '';
  return {
    name: 'budget',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const entry = Object.values(bundle).find((part) => part.type === 'chunk' && part.isEntry);
        if (entry?.type !== 'chunk') throw new Error('The build has no entry');
        const first = new Set<string>();
        const collect = (name: string) => {
          const part = bundle[name];
          if (!part || first.has(name)) return;
          first.add(name);
          if (part.type !== 'chunk') return;
          part.imports.forEach(collect);
          part.viteMetadata?.importedCss.forEach(collect);
        };
        collect(entry.fileName);
        const size = [...first].reduce((sum, name) => {
          const part = bundle[name];
          if (!part) return sum;
          return sum + gzipSync(part.type === 'chunk' ? part.code : part.source, { level: 9 }).length;
        }, 0);
        const map = readFileSync(join(root, 'public/geo/yunnan.json')).length;
        this.info(`first load ${size} of ${limits.firstLoad} bytes gzip, map ${map} of ${limits.map} bytes`);
        if (size > limits.firstLoad) this.error(`First load is ${size} bytes gzip, budget ${limits.firstLoad}`);
        if (map > limits.map) this.error(`Map outline is ${map} bytes, budget ${limits.map}`);
      },
    },
  };
}

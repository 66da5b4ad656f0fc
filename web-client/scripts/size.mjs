// The first download: everything the browser must have before the shell shows, gzipped. Charts and
// pages come later, on demand. Prints every part and fails above the bound.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BOUND_KB = 350;
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

const gzipped = (file) => gzipSync(readFileSync(new URL(file, dist))).length;
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** A chunk and everything it imports at once (not what it loads on demand). */
function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) closure(next, seen);
  return seen;
}

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const initial = closure(entry);
const parts = [...initial].map((key) => ({ file: manifest[key].file, size: gzipped(manifest[key].file) }));
const total = parts.reduce((sum, part) => sum + part.size, 0);

console.log(`首次下载（gzip）${kB(total)}，上限 ${BOUND_KB} kB`);
for (const { file, size } of parts.sort((a, b) => b.size - a.size))
  console.log(`  ${kB(size).padStart(9)}  ${file}`);

console.log('按需载入');
for (const key of Object.keys(manifest).filter((name) => manifest[name].isDynamicEntry)) {
  const extra = [...closure(key)].filter((name) => !initial.has(name));
  const size = extra.reduce((sum, name) => sum + gzipped(manifest[name].file), 0);
  console.log(`  ${kB(size).padStart(9)}  ${key}`);
}

const charts = parts.some(({ file }) => readFileSync(new URL(file, dist), 'utf8').includes('zrender'));
if (charts) console.error('首次下载里混入了图表库，应当按需载入');
if (total > BOUND_KB * 1000) console.error(`首次下载超过 ${BOUND_KB} kB`);
if (charts || total > BOUND_KB * 1000) process.exit(1);

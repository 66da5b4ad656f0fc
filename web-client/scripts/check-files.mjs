// Two house rules that a linter does not know: a TypeScript file has at most 250 lines, and every
// feature folder has its own import rule in biome.json (a new one would otherwise be unguarded).
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LINES = 250;
const root = fileURLToPath(new URL('..', import.meta.url));
const faults = [];

for (const folder of ['src', 'e2e', 'scripts', '../openapi/sdk/src', '../openapi/examples']) {
  for (const entry of readdirSync(`${root}/${folder}`, { recursive: true })) {
    const name = `${folder}/${entry}`;
    if (!/\.(ts|tsx|mjs)$/.test(name) || name.includes('/generated/')) continue;
    const lines = readFileSync(`${root}/${name}`, 'utf8').split('\n').length - 1;
    if (lines > LINES) faults.push(`${name} 有 ${lines} 行，上限 ${LINES} 行`);
  }
}

const rules = JSON.parse(readFileSync(`${root}/biome.json`, 'utf8')).overrides.flatMap(
  (rule) => rule.includes,
);
for (const feature of readdirSync(`${root}/src/features`)) {
  if (!rules.includes(`src/features/${feature}/**`))
    faults.push(`biome.json 缺少 src/features/${feature} 的导入规则`);
}

for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exit(1);

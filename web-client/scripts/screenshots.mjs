// npm run screenshots [-- --run-json FILE]: a picture of every screen, from a product started for
// this purpose or from a running one.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const [option, file, ...rest] = process.argv.slice(2);
if ((option !== undefined && (option !== '--run-json' || file === undefined)) || rest.length > 0) {
  console.error('用法：npm run screenshots [-- --run-json 运行信息文件]');
  process.exit(2);
}
const env = { ...process.env, ...(file && { TONGXIN_RUN_JSON: resolve(process.env.INIT_CWD ?? '.', file) }) };
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const config = fileURLToPath(new URL('../e2e/screenshots.config.ts', import.meta.url));
const run = spawnSync(process.execPath, [vitest, 'run', '--config', config], { env, stdio: 'inherit' });
process.exit(run.status ?? 1);

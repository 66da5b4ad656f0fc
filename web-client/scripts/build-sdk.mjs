// The SDK for integrators (openapi/sdk), compiled against the contract and packed as it is installed:
// target/sdk/tongxin-sdk.tgz. Done again only when one of its sources changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const sdk = fileURLToPath(new URL('../../openapi/sdk/', import.meta.url));
const folder = fileURLToPath(new URL('../target/sdk/', import.meta.url));
const archive = `${folder}tongxin-sdk.tgz`;
const stamp = `${folder}sources`;

const sources = readdirSync(sdk, { recursive: true })
  .filter((name) => !/^dist\b/.test(name) && statSync(sdk + name).isFile())
  .sort()
  .map((name) => sdk + name);
const hash = createHash('sha256');
for (const file of [...sources, fileURLToPath(import.meta.url)]) hash.update(file).update(readFileSync(file));
const now = hash.digest('hex');
if (existsSync(archive) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) process.exit(0);

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: sdk, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) {
    console.error(`构建 SDK 失败：${args.join(' ')}`);
    process.exit(1);
  }
}

const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
rmSync(`${sdk}dist`, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
run(process.execPath, [tsc, '-p', 'tsconfig.json']);
run(process.execPath, [tsc, '-p', 'tsconfig.cjs.json']);
// The package is a module; this folder is for require() and for mini-programs.
writeFileSync(`${sdk}dist/cjs/package.json`, '{ "type": "commonjs" }\n');
const { version } = JSON.parse(readFileSync(`${sdk}package.json`, 'utf8'));
run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder]);
renameSync(`${folder}tongxin-sdk-${version}.tgz`, archive);
writeFileSync(stamp, now);

// TypeScript types from the published contract. Written only when the contract changed, so that
// a build or an editor does not see a new file each time.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const contract = process.env.TONGXIN_CONTRACT
  ? new URL(`file://${process.env.TONGXIN_CONTRACT}`)
  : new URL('../../openapi/openapi.yaml', import.meta.url);
const folder = new URL('../src/shared/api/generated/', import.meta.url);
const target = new URL('schema.ts', folder);

if (!existsSync(contract)) {
  console.error(`找不到接口契约 ${fileURLToPath(contract)}，请先构建后端（openapi/openapi.yaml）。`);
  process.exit(1);
}
const fresh =
  existsSync(target) &&
  statSync(target).mtimeMs >= statSync(contract).mtimeMs &&
  !process.env.TONGXIN_CONTRACT;
if (!fresh) {
  const text = `// Generated from openapi/openapi.yaml by "npm run generate".\n${astToString(await openapiTS(contract))}`;
  mkdirSync(folder, { recursive: true });
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
}

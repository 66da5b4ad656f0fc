// TypeScript types from the published contract. Written only when they changed, so that an editor
// or a build does not see a new file each time.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const contract = new URL('../../openapi/openapi.yaml', import.meta.url);
const folder = new URL('../target/contract/', import.meta.url);
const target = new URL('schema.ts', folder);

if (!existsSync(contract)) {
  console.error(`找不到接口契约 ${fileURLToPath(contract)}，请先构建后端。`);
  process.exit(1);
}
const text = `// Generated from openapi/openapi.yaml by "npm run generate".\n${astToString(await openapiTS(contract))}`;
mkdirSync(folder, { recursive: true });
if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);

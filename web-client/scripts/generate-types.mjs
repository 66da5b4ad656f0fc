// From the published contract: TypeScript types for this client and for the SDK, and the contract as
// JSON for its page. Written only when they changed, so that an editor or a build does not see a new
// file each time.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSON_SCHEMA, load } from 'js-yaml';
import openapiTS, { astToString } from 'openapi-typescript';

const contract = new URL('../../openapi/openapi.yaml', import.meta.url);
const folder = new URL('../target/contract/', import.meta.url);
const sdk = new URL('../../openapi/sdk/src/generated/', import.meta.url);

if (!existsSync(contract)) {
  console.error(`找不到接口契约 ${fileURLToPath(contract)}，请先构建后端。`);
  process.exit(1);
}

function write(target, text) {
  mkdirSync(new URL('./', target), { recursive: true });
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) writeFileSync(target, text);
}

const types = `// Generated from openapi/openapi.yaml by "npm run generate".\n${astToString(await openapiTS(contract))}`;
write(new URL('schema.ts', folder), types);
write(new URL('schema.ts', sdk), types);
// Without the schema's dates an example stays the text that it is.
const json = JSON.stringify(load(readFileSync(contract, 'utf8'), { schema: JSON_SCHEMA }));
write(new URL('openapi.json', folder), json);

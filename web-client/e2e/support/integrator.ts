import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type * as Sdk from '../../../openapi/sdk/src/index.ts';
import type { Running } from './product';

export type { Sdk };

const openapi = fileURLToPath(new URL('../../../openapi/', import.meta.url));

/** Somebody who connects a system: an empty folder, and what the portal told them. */
export interface Integrator {
  folder: string;
  /** Runs one line in the folder as in a terminal; what it printed. */
  run: (line: string, environment?: Record<string, string>) => Promise<string>;
  /** Takes a file of openapi/examples along; the lines its head tells to run, by their word. */
  take: (file: string) => { prepare: string[]; start: string[] };
  leave: () => void;
}

export function integrator(run: Running): Integrator {
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-integrator-'));
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const known = { TONGXIN_API: run.api, TONGXIN_CLIENT_SECRET: run.clients['partner-demo'] ?? '' };
  return {
    folder,
    run: (line, environment = {}) => inShell(line, folder, { ...known, ...environment }),
    take: (file) => {
      copyFileSync(join(openapi, 'examples', file), join(folder, file));
      const lines = readFileSync(join(openapi, 'examples', file), 'utf8').split('\n');
      const after = (word: string) =>
        lines.flatMap((line) => line.match(new RegExp(`^(?:#|//) ${word}：(.+)$`))?.[1] ?? []);
      return { prepare: after('准备'), start: after('运行') };
    },
    leave: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The Java that the product runs on, and no proxy for what is on this machine. */
function own(): Record<string, string> {
  const { JAVA_HOME, PATH = '', NO_PROXY, no_proxy } = process.env;
  const near = [NO_PROXY ?? no_proxy, '127.0.0.1,localhost'].filter(Boolean).join(',');
  const path = JAVA_HOME ? `${join(JAVA_HOME, 'bin')}:${PATH}` : PATH;
  return { PATH: path, NO_PROXY: near, no_proxy: near };
}

function inShell(line: string, cwd: string, environment: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('bash', ['-c', line], {
      cwd,
      env: { ...process.env, ...own(), npm_config_update_notifier: 'false', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(out);
      else reject(new Error(`“${line}”以 ${code} 结束：${err || out}`));
    });
  });
}

/** Installs the SDK that the product serves, and loads it. */
export async function installSdk(someone: Integrator): Promise<typeof Sdk> {
  for (const line of someone.take('quick-start.mjs').prepare) await someone.run(line);
  const entry = join(someone.folder, 'node_modules/tongxin-sdk/dist/esm/index.js');
  return (await import(/* @vite-ignore */ pathToFileURL(entry).href)) as typeof Sdk;
}

/** A token as the demo's command line gets it: for people, by their password. */
export async function tokenOf(run: Running, username: string, own?: string): Promise<string> {
  const password = own ?? run.accounts.find((account) => account.username === username)?.password;
  if (!password) throw new Error(`run.json 中没有账户 ${username}`);
  const answer = await fetch(`${run.keycloak}/realms/tongxin/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', client_id: 'demo-cli', username, password }),
  });
  const { access_token } = (await answer.json()) as { access_token?: string };
  if (!access_token) throw new Error(`${username} 没有得到令牌（${answer.status}）`);
  return access_token;
}

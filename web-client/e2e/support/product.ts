import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What ./start writes into run.json, as far as the journeys need it. */
export interface Running {
  api: string;
  keycloak: string;
  accounts: { role: string; username: string; password?: string; scope: string }[];
  /** Secrets of the service accounts. */
  clients: Record<string, string>;
  /** Roles that count only after a one-time code; none unless ./start was asked for it. */
  secondFactorRoles: string[];
}

interface Product {
  run: Running;
  stop: () => Promise<void>;
}

const checkout = fileURLToPath(new URL('../../../', import.meta.url));
const START_MINUTES = 10;
/** ./start takes this many ports in a row. */
const PORTS = 4;

/**
 * The product as a newcomer starts it: by ./start, with a data directory and ports of its own.
 * TONGXIN_RUN_JSON names a running one instead; that one is left running.
 */
export async function startProduct(): Promise<Product> {
  const given = process.env.TONGXIN_RUN_JSON;
  if (given) return { run: readRun(given), stop: async () => undefined };

  const data = join(mkdtempSync(join(tmpdir(), 'tongxin-e2e-')), 'data');
  const port = Number(process.env.TONGXIN_E2E_PORT) || (await freePorts());
  // A group of its own, so that stopping reaches the script and everything it started.
  const child = spawn('./start', ['--port', String(port), '--data', data], {
    cwd: checkout,
    // A role that no other journey works in: those sign in by password alone.
    env: { TONGXIN_SECOND_FACTOR_ROLES: 'psych-teacher', ...asInAShell() },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => output.push(text));
  }
  const killAll = () => signal(child, 'SIGKILL');
  process.once('exit', killAll);
  const stop = async () => {
    await end(child);
    process.off('exit', killAll);
    rmSync(join(data, '..'), { recursive: true, force: true });
  };
  try {
    return { run: await ready(child, join(data, 'run.json'), output), stop };
  } catch (failure) {
    await stop();
    throw failure;
  }
}

/** Without what the test runner adds to the environment: it would turn the pages into a test build. */
function asInAShell(): NodeJS.ProcessEnv {
  const added = /^(NODE_ENV|VITEST.*|VITE_.*|TEST|MODE|DEV|PROD|SSR|BASE_URL)$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !added.test(name)));
}

function readRun(file: string): Running {
  return JSON.parse(readFileSync(file, 'utf8')) as Running;
}

/** run.json is written when everything answers; a start that ends before has failed. */
async function ready(child: ChildProcess, file: string, output: string[]): Promise<Running> {
  const deadline = Date.now() + START_MINUTES * 60_000;
  const said = () => output.join('').split('\n').slice(-20).join('\n');
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`./start 已退出（${child.exitCode}）：\n${said()}`);
    if (existsSync(file)) {
      try {
        return readRun(file);
      } catch (partial) {
        if (!(partial instanceof SyntaxError)) throw partial;
      }
    }
    await new Promise((resume) => setTimeout(resume, 250));
  }
  throw new Error(`./start 在 ${START_MINUTES} 分钟内没有就绪：\n${said()}`);
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, name);
  } catch (cause) {
    // The group ended between the look and the signal.
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
  }
}

/** As Ctrl-C does; what does not end by itself within a minute is ended. */
async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resume) => child.once('exit', () => resume()));
  signal(child, 'SIGINT');
  const timer = setTimeout(() => signal(child, 'SIGKILL'), 60_000);
  await ended;
  clearTimeout(timer);
}

/** The first of a row of free ports on this machine. */
async function freePorts(): Promise<number> {
  // Below those that connections take: whoever looks at one may find it taken when it is bound.
  for (let first = 20_000 + (process.pid % 10_000); first < 32_000; first += PORTS) {
    const row = Array.from({ length: PORTS }, (_, i) => isFree(first + i));
    if ((await Promise.all(row)).every(Boolean)) return first;
  }
  throw new Error(`没有连续 ${PORTS} 个空闲端口`);
}

function isFree(port: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => answer(true)));
  });
}

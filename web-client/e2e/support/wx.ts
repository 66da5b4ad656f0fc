import { readFileSync } from 'node:fs';
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

interface WxOptions {
  url: string;
  data?: string | object;
  header?: Record<string, string>;
  method?: string;
  dataType?: string;
  timeout?: number;
  success?: (answer: object) => void;
  fail?: (failure: { errMsg: string }) => void;
  complete?: (end: object) => void;
}

const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT'];

/**
 * wx.request as its documentation has it, over real HTTP: callbacks and no promise, an answer of any
 * status is a success, bodies are objects unless `dataType` says otherwise, header names as they came.
 */
export function wxRequest(options: WxOptions): { abort: () => void } {
  const { method = 'GET', dataType = 'json', data } = options;
  const end = (kind: 'success' | 'fail', what: { errMsg: string }) => {
    options[kind]?.(what);
    options.complete?.(what);
  };
  const failed = (why: string) => end('fail', { errMsg: `request:fail ${why}` });
  if (!METHODS.includes(method)) {
    setImmediate(failed, `method "${method}" is not supported`);
    return { abort: () => undefined };
  }
  const url = new URL(options.url);
  if (method === 'GET' && typeof data === 'object') {
    for (const [name, value] of Object.entries(data)) url.searchParams.append(name, String(value));
  }
  const send = url.protocol === 'https:' ? overHttps : overHttp;
  const given = Object.entries(options.header ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  const call = send(url, {
    method,
    headers: {
      'content-type': 'application/json',
      ...Object.fromEntries(given),
      referer: 'https://servicewechat.com/wx0000000000000000/devtools/page-frame.html',
    },
    timeout: options.timeout ?? 60_000,
  });
  call.on('response', async (answer) => {
    let text = '';
    for await (const part of answer.setEncoding('utf8')) text += part;
    const header: Record<string, string> = {};
    for (let i = 0; i < answer.rawHeaders.length; i += 2) {
      header[String(answer.rawHeaders[i])] = String(answer.rawHeaders[i + 1]);
    }
    const body = dataType === 'json' ? parsed(text) : text;
    end('success', {
      data: body,
      statusCode: answer.statusCode,
      header,
      cookies: [],
      errMsg: 'request:ok',
    } as {
      errMsg: string;
    });
  });
  call.on('timeout', () => call.destroy(new Error('timeout')));
  call.on('error', (cause) => failed(cause.message));
  call.end(method === 'GET' ? undefined : typeof data === 'object' ? JSON.stringify(data) : data);
  return { abort: () => call.destroy(new Error('abort')) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * A place with what a mini-program has: the language, timers, wx and what its framework gives; no
 * fetch, no URL, no crypto. Loads a CommonJS file in it and gives what it exports.
 */
export function inMiniProgram(file: string, modules: string, framework: object = {}): unknown {
  const world = createContext({ wx: { request: wxRequest }, setTimeout, clearTimeout, ...framework });
  const loaded = new Map<string, { exports: unknown }>();
  function load(at: string): unknown {
    const found = loaded.get(at);
    if (found) return found.exports;
    const module = { exports: {} };
    loaded.set(at, module);
    const text = readFileSync(at, 'utf8');
    const run = runInContext(`(function (require, module, exports) {${text}\n})`, world, { filename: at });
    run((name: string) => load(locate(name, at)), module, module.exports);
    return module.exports;
  }
  // What the developer tools' npm build copies is what a package calls its mini-program part.
  function locate(name: string, from: string): string {
    if (name.startsWith('.')) return join(dirname(from), name);
    const home = join(modules, name);
    const { miniprogram } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    return join(home, miniprogram, 'index.js');
  }
  return load(file.startsWith('/') ? file : locate(file, modules));
}

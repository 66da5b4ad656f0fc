import { NoAnswerError } from './problem.ts';

export interface TransportRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
}

export interface TransportAnswer {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: string;
}

/** Carries one request; throws NoAnswerError when nobody answers, and nothing for a refusal. */
export type Transport = (request: TransportRequest) => Promise<TransportAnswer>;

export interface TransportSettings {
  timeoutMs?: number;
}

const TIMEOUT_MS = 30_000;

interface FetchAnswer {
  status: number;
  headers: { forEach: (each: (value: string, name: string) => void) => void };
  text: () => Promise<string>;
}

/** As much of the standard fetch as is needed, so that these types need no DOM. */
export type FetchLike = (
  url: string,
  init: { method: string; headers: Record<string, string>; body?: string; signal?: never },
) => Promise<FetchAnswer>;

declare const AbortSignal: { timeout: (ms: number) => unknown } | undefined;

/** For browsers and Node. */
export function fetchTransport(fetch?: FetchLike, settings: TransportSettings = {}): Transport {
  const send = fetch ?? (globalThis as unknown as { fetch: FetchLike }).fetch;
  return async ({ method, url, headers, body }) => {
    const signal =
      typeof AbortSignal === 'undefined' ? undefined : AbortSignal.timeout(settings.timeoutMs ?? TIMEOUT_MS);
    try {
      const answer = await send(url, { method, headers, body, signal: signal as never });
      const found: Record<string, string> = {};
      answer.headers.forEach((value, name) => {
        found[name.toLowerCase()] = value;
      });
      return { status: answer.status, headers: found, body: await answer.text() };
    } catch (cause) {
      throw new NoAnswerError(String(cause));
    }
  };
}

interface WxAnswer {
  statusCode: number;
  header: Record<string, unknown>;
  data: unknown;
}

interface WxRequest {
  url: string;
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  header: Record<string, string>;
  data?: string;
  dataType: string;
  responseType: 'text';
  timeout: number;
  success: (answer: WxAnswer) => void;
  fail: (failure: { errMsg: string }) => void;
}

/** As much of the mini-program's `wx` as is needed. */
export interface WxLike {
  request: (options: WxRequest) => unknown;
}

/** For WeChat mini-programs: `wxTransport(wx)`. The address must be among the program's request domains. */
export function wxTransport(wx: WxLike, settings: TransportSettings = {}): Transport {
  return ({ method, url, headers, body }) =>
    new Promise((resolve, reject) => {
      wx.request({
        url,
        method: method as WxRequest['method'],
        header: headers,
        ...(body !== undefined && { data: body }),
        // Anything but "json" leaves the text alone: problem documents are read here.
        dataType: 'text',
        responseType: 'text',
        timeout: settings.timeoutMs ?? TIMEOUT_MS,
        success: ({ statusCode, header, data }) => {
          const found: Record<string, string> = {};
          // Devices differ in how they spell the names.
          for (const name of Object.keys(header)) found[name.toLowerCase()] = String(header[name]);
          resolve({ status: statusCode, headers: found, body: typeof data === 'string' ? data : '' });
        },
        fail: ({ errMsg }) => reject(new NoAnswerError(errMsg)),
      });
    });
}

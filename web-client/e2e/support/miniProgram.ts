import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inMiniProgram } from './wx';
import { checkBindings, handlers, type Part, parseTemplate, shown } from './wxml';

type Data = Record<string, unknown>;
type Handler = (event?: object) => Promise<void> | undefined;

interface Page {
  data: Data;
  setData: (change: Data) => void;
  onLoad: Handler;
}

/** The first page of a mini-program, and what a person does there. */
export interface OpenPage {
  /** What the app keeps for its pages. */
  globalData: Record<string, string>;
  load: () => Promise<void>;
  tap: (words: string) => Promise<void>;
  /** What is read there, piece by piece; as the data stand, or with some of them otherwise. */
  shown: (otherwise?: Data) => string[];
  data: () => Data;
  /** Throws where template and page do not fit together. */
  check: () => void;
}

/** Opens a folder as the developer tools do, with what somebody wrote into the globalData of its app. */
export function openMiniProgram(folder: string, globalData: Record<string, string>): OpenPage {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const load = (file: string, framework: object) =>
    inMiniProgram(join(folder, file), join(folder, 'node_modules'), framework);
  let app: { globalData: Record<string, string> } = { globalData: {} };
  load('app.js', { App: (given: typeof app) => (app = given) });
  Object.assign(app.globalData, globalData);

  const [first] = (JSON.parse(read('app.json')) as { pages: string[] }).pages;
  let page: Page | undefined;
  load(`${first}.js`, { getApp: () => app, Page: (given: Page) => (page = given) });
  if (!page) throw new Error(`${first}.js 没有调用 Page`);
  return { globalData: app.globalData, ...opened(page, parseTemplate(read(`${first}.wxml`))) };
}

function opened(page: Page, template: Part): Omit<OpenPage, 'globalData'> {
  const names = Object.keys(page.data);
  page.setData = (change) => {
    const unknown = Object.keys(change).filter((name) => !names.includes(name));
    if (unknown.length > 0) throw new Error(`data 中没有 ${unknown}`);
    Object.assign(page.data, change);
  };
  const handler = (name: string) => {
    const found = (page as unknown as Record<string, Handler | undefined>)[name];
    if (typeof found !== 'function') throw new Error(`页面没有函数 ${name}`);
    return found;
  };
  // Made in another world, where arrays are not quite those of this one.
  const data = () => JSON.parse(JSON.stringify(page.data)) as Data;
  return {
    load: async () => page.onLoad(),
    tap: async (words) => {
      const found = handlers(template).find(({ part }) => shown(part, data()).join('') === words);
      if (!found) throw new Error(`没有可点的“${words}”`);
      await handler(found.handler).call(page, {});
    },
    shown: (otherwise) => shown(template, { ...data(), ...otherwise }),
    data,
    check: () => {
      checkBindings(template, data());
      for (const { handler: name } of handlers(template)) handler(name);
    },
  };
}

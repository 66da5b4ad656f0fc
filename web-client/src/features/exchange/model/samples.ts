import feed from '@openapi/examples/follow-changes.mjs?raw';
import miniProgram from '@openapi/examples/mini-program.js?raw';
import java from '@openapi/examples/QuickStart.java?raw';
import python from '@openapi/examples/quick_start.py?raw';
import javascript from '@openapi/examples/quick-start.mjs?raw';
import curl from '@openapi/examples/quick-start.sh?raw';
import type { Language } from './highlight';

export interface Sample {
  id: string;
  label: string;
  file: string;
  language: Language;
  text: string;
}

/** The very files that the journeys run. */
export const quickStarts: Sample[] = [
  { id: 'curl', label: 'curl', file: 'quick-start.sh', language: 'sh', text: curl },
  { id: 'js', label: 'JavaScript', file: 'quick-start.mjs', language: 'js', text: javascript },
  { id: 'java', label: 'Java', file: 'QuickStart.java', language: 'java', text: java },
  { id: 'python', label: 'Python', file: 'quick_start.py', language: 'py', text: python },
  { id: 'wx', label: '小程序', file: 'mini-program.js', language: 'js', text: miniProgram },
];

export const followChanges: Sample = {
  id: 'feed',
  label: 'JavaScript',
  file: 'follow-changes.mjs',
  language: 'js',
  text: feed,
};

/** A file of a whole program: long, and fetched when somebody looks at it. */
export interface ProgramFile {
  file: string;
  language: Language;
  load: () => Promise<string>;
}

interface Program {
  id: 'puller' | 'children';
  files: ProgramFile[];
}

const found = import.meta.glob<string>(
  [
    '@openapi/examples/PartnerPuller.java',
    // Named one by one: the developer tools put more files there.
    '@openapi/examples/my-children/{app.js,app.json,package.json,project.config.json,sitemap.json}',
    '@openapi/examples/my-children/pages/**',
  ],
  { query: '?raw', import: 'default' },
);

const languages: Record<string, Language> = {
  java: 'java',
  js: 'js',
  json: 'json',
  wxml: 'xml',
  wxss: 'css',
};

function filesOf(program: string): ProgramFile[] {
  return Object.entries(found).flatMap(([path, load]) => {
    const file = path.replace(/^.*\/examples\//, '');
    const language = languages[file.replace(/^.*\./, '')];
    return file.startsWith(program) && language ? [{ file, language, load }] : [];
  });
}

/** The very files that the bench and the journeys run. */
export const programs: Program[] = [
  { id: 'puller', files: filesOf('PartnerPuller.java') },
  { id: 'children', files: filesOf('my-children/') },
];

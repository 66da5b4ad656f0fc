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

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

// A select of its own would offer what was found for an earlier text, and Enter takes the first of it.
it('options that the server finds are offered by the record picker alone', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const searching = files.filter(
    (name) =>
      /\.tsx$/.test(name) &&
      !/\.test\.tsx$/.test(name) &&
      /filterOption(: |=\{)false/.test(readFileSync(root + name, 'utf8')),
  );
  expect(searching).toEqual(['shared/ui/RecordPicker.tsx']);
});

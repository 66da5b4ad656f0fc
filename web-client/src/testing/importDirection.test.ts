import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

const forbidden = [
  ['src/shared/ui/A.ts', '@/features/org/x'],
  ['src/shared/ui/B.ts', '@/app/x'],
  ['src/shared/ui/C.ts', '../../features/org/x'],
  ['src/features/org/pages/A.ts', '@/features/access/x'],
  ['src/features/org/pages/B.ts', '@/app/x'],
  ['src/features/access/pages/A.ts', '../../org/x'],
  ['src/features/reporting/pages/A.ts', '@/features/org/x'],
  ['src/features/people/pages/A.ts', '@/features/org/x'],
  ['src/features/jobs/pages/A.ts', '@/features/org/x'],
  ['src/features/imports/pages/A.ts', '@/features/org/x'],
  ['src/features/exchange/pages/A.ts', '@/features/org/x'],
  ['src/features/sharing/pages/A.ts', '@/features/api-clients/x'],
  ['src/features/api-clients/pages/A.ts', '@/features/sharing/x'],
  ['src/features/exports/pages/A.ts', '@/features/people/x'],
] as const;

const allowed = [
  ['src/features/org/pages/C.ts', '@/features/org/x'],
  ['src/features/org/pages/D.ts', '@/shared/x'],
  ['src/features/org/pages/E.ts', '../api/x'],
  ['src/app/A.ts', '@/features/org/x'],
] as const;

/** The project's lint rules over files that break them: a rule that never bites proves nothing. */
describe('imports point from app to features to shared', () => {
  let folder: string;
  let report: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tongxin-lint-'));
    cpSync('biome.json', join(folder, 'biome.json'));
    for (const [file, source] of [...forbidden, ...allowed]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `import { x } from '${source}';\n\nx();\n`);
    }
    const run = spawnSync(
      process.execPath,
      [biome, 'lint', '--reporter=github', '--max-diagnostics=none', '.'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    report = run.stdout + run.stderr;
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  const refused = (file: string) =>
    report.split('\n').some((line) => line.includes('noRestrictedImports') && line.includes(file));

  it.each(forbidden)('%s may not use %s', (file) => expect(refused(file)).toBe(true));
  it.each(allowed)('%s may use %s', (file) => expect(refused(file)).toBe(false));
});

import { describe, expect, it } from 'vitest';
import { attemptOf, codeIn } from './claimForm';

describe('a code in the address', () => {
  it('is taken from behind the mark, as it is printed', () => {
    expect(codeIn('#K7MPQ-W4THR')).toBe('K7MPQ-W4THR');
    expect(codeIn('#k7mpqw4thr')).toBe('K7MPQW4THR');
  });

  it('is none when it is anything else', () => {
    for (const hash of ['', '#', '#%', '#K7MPQ', '#K7MPQ-W4THR-X', '#<script>']) {
      expect(codeIn(hash), hash).toBeUndefined();
    }
  });
});

describe('what a family member sends', () => {
  it('says who it is the first time only', () => {
    const form = {
      by: 'code',
      code: ' K7MPQ-W4THR ',
      relation: '52',
      name: ' 韦秀兰 ',
      phone: '13900001111',
    } as const;
    expect(attemptOf(form, false)).toEqual({
      by: 'code',
      body: {
        code: 'K7MPQ-W4THR',
        relation: '52',
        self: { name: '韦秀兰', sex: '0', phone: '13900001111' },
      },
    });
    expect(attemptOf(form, true).body.self).toBeUndefined();
  });

  it('names the child when there is no code', () => {
    const form = { by: 'match', studentName: '陆小明', birthDate: '2016-05-01', relation: '51' } as const;
    expect(attemptOf(form, true)).toEqual({
      by: 'match',
      body: { studentName: '陆小明', birthDate: '2016-05-01', relation: '51', self: undefined },
    });
  });
});

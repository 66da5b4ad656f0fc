import { describe, expect, it } from 'vitest';
import { accepted, sizeText, typeOf } from './upload';

describe('an upload', () => {
  it('declares the type of its ending', () => {
    expect(typeOf('方案.PDF')).toBe('application/pdf');
    expect(typeOf('照片.jpeg')).toBe('image/jpeg');
    expect(typeOf('a.exe')).toBe('application/octet-stream');
    expect(typeOf('名单.CSV')).toBe('text/csv');
  });

  it('is no table of text where papers are attached', () => {
    expect(accepted).toContain('.xlsx');
    expect(accepted).not.toContain('.csv');
  });

  it('has a size people read', () => {
    expect(sizeText(12)).toBe('12 B');
    expect(sizeText(1536)).toBe('1.5 KB');
    expect(sizeText(20 * 1024 * 1024)).toBe('20.0 MB');
  });
});

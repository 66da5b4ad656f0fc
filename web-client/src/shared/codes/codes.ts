import codes from './codes.zh-CN.json';

type Lists = Record<string, Record<string, string>>;

export interface CodeOption {
  value: string;
  label: string;
}

/** How the codes of one file are told in words. */
export function codeBook<Known extends Lists>(lists: Known) {
  type Kind = keyof Known & string;
  const all: Lists = lists;

  /** The words of a code. A code newer than this client still shows as words, with the code for support. */
  function labelOf(kind: Kind, code: string): string {
    return all[kind]?.[code] ?? `其他（${code}）`;
  }

  /** Several codes in words, in the order of the code list whatever order they arrive in. */
  function labelsOf(kind: Kind, values: readonly string[]): string {
    const order = Object.keys(all[kind] ?? {});
    const place = (value: string) => order.indexOf(value) + 1 || order.length + 1;
    return [...values]
      .sort((a, b) => place(a) - place(b))
      .map((value) => labelOf(kind, value))
      .join('、');
  }

  function optionsOf(kind: Kind): CodeOption[] {
    return Object.entries(all[kind] ?? {}).map(([value, label]) => ({ value, label }));
  }

  return { labelOf, labelsOf, optionsOf };
}

/** The codes that many pages show; rarer ones come with their pages, from a book of their own. */
export const { labelOf, labelsOf, optionsOf } = codeBook(codes);

/** Teaching points and attached classes belong to another school and are never counted as schools. */
const partsOfSchools = new Set(['119', '218', '219', '319', '349']);

export const independentTypes = Object.keys(codes.type).filter((code) => !partsOfSchools.has(code));
export const dependentTypes = [...partsOfSchools];
export const kindergartenTypes = ['111', '119'];

const stagesByType: Record<string, readonly string[]> = {
  '111': ['PRE'],
  '119': ['PRE'],
  '211': ['PRE', 'PRI'],
  '218': ['PRE', 'PRI'],
  '219': ['PRI'],
  '311': ['JUN'],
  '312': ['PRE', 'PRI', 'JUN'],
  '319': ['JUN'],
  '341': ['JUN', 'SEN'],
  '342': ['SEN'],
  '345': ['PRE', 'PRI', 'JUN', 'SEN'],
  '349': ['SEN'],
  '361': ['VOC'],
  '365': ['VOC'],
  '366': ['VOC'],
  '371': ['SPC'],
  '511': ['SPE'],
  '512': ['SPE'],
  '513': ['SPE'],
  '514': ['SPE'],
};

/** The stages worth offering for a type: those it may teach and those it has. The server decides. */
export function stagesFor(typeCode: string, present: readonly string[]): CodeOption[] {
  const fitting = stagesByType[typeCode];
  return optionsOf('stage').filter(
    ({ value }) => !fitting || fitting.includes(value) || present.includes(value),
  );
}

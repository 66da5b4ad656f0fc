import { useQueryClient } from '@tanstack/react-query';
import { Cascader } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Division } from '@/shared/api/types';
import { divisionsUnder } from '@/shared/units/divisions';
import type { Village } from '../model/schoolForm';
import '../orgTexts';

interface Choice {
  value: string;
  label: string;
  isLeaf: boolean;
  loading?: boolean;
  children?: Choice[];
}

interface Props {
  id?: string;
  county: string;
  value?: Village;
  onChange?: (village: Village | undefined) => void;
  onBlur?: () => void;
}

/** The township's code is the first 9 digits of its villages' codes. */
function pathOf(code: string): string[] {
  return [code.slice(0, 9), code];
}

function choiceOf(division: Division): Choice {
  return { value: division.code, label: division.name, isLeaf: division.level === 'VILLAGE' };
}

function withChildren(choices: Choice[], code: string, children: Choice[]): Choice[] {
  return choices.map((choice) => {
    if (choice.value === code) return { ...choice, children };
    return choice.children ? { ...choice, children: withChildren(choice.children, code, children) } : choice;
  });
}

/** Township, then village, of one county; the villages of a township are fetched when it is opened. */
export function VillagePicker({ id, county, value, onChange, onBlur }: Props) {
  const { t } = useTranslation('org');
  const queries = useQueryClient();
  const [choices, setChoices] = useState<Choice[]>([]);
  const code = value?.code;

  useEffect(() => {
    let gone = false;
    const load = async () => {
      const parents = code ? [county, code.slice(0, 9)] : [county];
      const levels = await Promise.all(parents.map((parent) => queries.fetchQuery(divisionsUnder(parent))));
      if (gone) return;
      setChoices((present) => {
        const first = present.length > 0 ? present : (levels[0] ?? []).map(choiceOf);
        return levels
          .slice(1)
          .reduce((all, rows, i) => withChildren(all, parents[i + 1] ?? '', rows.map(choiceOf)), first);
      });
    };
    // A level that does not arrive leaves the list as it is; opening it asks again.
    load().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, [code, county, queries]);

  const open = async (path: Choice[]) => {
    const last = path.at(-1);
    if (!last || last.isLeaf || last.children) return;
    const rows = await queries.fetchQuery(divisionsUnder(last.value));
    setChoices((present) => withChildren(present, last.value, rows.map(choiceOf)));
  };

  return (
    <Cascader<Choice>
      id={id}
      options={choices}
      allowClear={false}
      placeholder={t('edit.villagePlaceholder')}
      value={code ? pathOf(code) : undefined}
      loadData={(path) => void open(path as Choice[])}
      displayRender={() => value?.label}
      onBlur={onBlur}
      onChange={(path, selected) => {
        const village = path.at(-1);
        onChange?.(
          village
            ? { code: String(village), label: selected.map((one) => one.label).join(' / ') }
            : undefined,
        );
      }}
    />
  );
}

import { ColumnHeightOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePreference } from '@/shared/list/usePreference';
import type { ListColumn } from './ListTable';

/** Which columns and how dense: remembered by this browser for this list. */
export function useListLook<T>(id: string, columns: ListColumn<T>[]) {
  const atFirst = columns.filter((column) => column.hiddenAtFirst).map((column) => column.key);
  const [hidden, setHidden] = usePreference<string[]>(`columns.${id}`, atFirst);
  const [compact, setCompact] = usePreference(`compact.${id}`, false);
  const visible = columns.filter((column) => column.fixedIn || !hidden.includes(column.key));
  return { visible, hidden, setHidden, compact, setCompact };
}

interface Props<T> {
  columns: ListColumn<T>[];
  look: Pick<ReturnType<typeof useListLook<T>>, 'hidden' | 'setHidden' | 'compact' | 'setCompact'>;
}

export function ListTools<T>({ columns, look }: Props<T>) {
  const { t } = useTranslation();
  const choices = columns
    .filter((column) => !column.fixedIn)
    .map((column) => ({ value: column.key, label: column.title }));
  const shown = choices.map((choice) => choice.value).filter((key) => !look.hidden.includes(key));
  return (
    <Space.Compact>
      <Popover
        trigger="click"
        placement="bottomRight"
        content={
          <Checkbox.Group
            value={shown}
            onChange={(keys) =>
              look.setHidden(choices.map((choice) => choice.value).filter((key) => !keys.includes(key)))
            }
            style={{ display: 'grid', gap: 6 }}
            options={choices}
          />
        }
      >
        <Button icon={<SettingOutlined />}>{t('list.columns')}</Button>
      </Popover>
      <Button
        icon={<ColumnHeightOutlined />}
        aria-pressed={look.compact}
        onClick={() => look.setCompact(!look.compact)}
      >
        {look.compact ? t('list.comfortable') : t('list.compact')}
      </Button>
    </Space.Compact>
  );
}

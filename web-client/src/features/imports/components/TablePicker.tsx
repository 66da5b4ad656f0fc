import { FileExcelOutlined } from '@ant-design/icons';
import { Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { sizeText } from '@/shared/files/upload';
import { TABLES } from '../model/imports';
import styles from '../pages/ImportPage.module.css';

interface Props {
  id?: string;
  value?: File;
  onChange?: (file: File) => void;
}

// What is dropped and is no table is refused in words by the form, not passed over.
const anything = { format: TABLES, filter: () => true };

/** A form field that holds one file; it is sent with the rest of the form. */
export function TablePicker({ id, value, onChange }: Props) {
  const { t } = useTranslation('imports');
  return (
    <div id={id}>
      <Upload.Dragger
        accept={anything}
        multiple={false}
        showUploadList={false}
        beforeUpload={(file) => {
          onChange?.(file);
          return false;
        }}
      >
        <p className={styles.icon}>
          <FileExcelOutlined />
        </p>
        <p className={styles.chosen}>{value ? value.name : t('file.choose')}</p>
        <p className={styles.soft}>
          {value ? `${sizeText(value.size)} · ${t('file.another')}` : t('file.help')}
        </p>
      </Upload.Dragger>
    </div>
  );
}

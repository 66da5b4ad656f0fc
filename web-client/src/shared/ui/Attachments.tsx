import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileDetail } from '../api/types';
import { labelOf } from '../codes/codes';
import { accepted, sizeText, upload } from '../files/upload';
import { useDownload } from '../files/useDownload';
import styles from './Attachments.module.css';
import { ProblemAlert } from './ProblemAlert';

/** Files of a thing: a click downloads, the scan says what is known of each. */
export function AttachmentList({ files }: { files: readonly FileDetail[] }) {
  const { t } = useTranslation();
  const download = useDownload();
  if (files.length === 0) return <p className={styles.none}>{t('file.none')}</p>;
  return (
    <>
      {download.isError && <ProblemAlert error={download.error} />}
      <ul className={styles.list}>
        {files.map((file) => (
          <li key={file.id}>
            <Button
              type="link"
              icon={<PaperClipOutlined />}
              disabled={file.scan === 'INFECTED'}
              onClick={() => download.mutate(file.id)}
            >
              {file.name}
            </Button>
            <span className={styles.soft}>
              {sizeText(file.size)} · {labelOf('scan', file.scan)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

interface PickerProps {
  purpose: string;
  id?: string;
  value?: FileDetail[];
  onChange?: (files: FileDetail[]) => void;
}

const most = 10;

/** A form field that uploads each file as it is chosen and holds what the server has taken. */
export function AttachmentPicker({ purpose, id, value = [], onChange }: PickerProps) {
  const { t } = useTranslation();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const take = async (file: File) => {
    setBusy(true);
    setFailure(undefined);
    try {
      onChange?.([...value, await upload(purpose, file)]);
    } catch (refused) {
      setFailure(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div id={id}>
      {failure !== undefined && <ProblemAlert error={failure} />}
      <ul className={styles.list}>
        {value.map((file) => (
          <li key={file.id}>
            <span>
              <PaperClipOutlined /> {file.name}
            </span>
            <span className={styles.soft}>
              {sizeText(file.size)} · {labelOf('scan', file.scan)}
            </span>
            <Button
              size="small"
              type="text"
              aria-label={t('file.removeOne', { name: file.name })}
              onClick={() => onChange?.(value.filter((other) => other.id !== file.id))}
            >
              {t('file.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <Upload
        accept={accepted}
        showUploadList={false}
        beforeUpload={(file) => {
          void take(file);
          return false;
        }}
      >
        <Button icon={<PaperClipOutlined />} loading={busy} disabled={value.length >= most}>
          {t('file.add')}
        </Button>
      </Upload>
    </div>
  );
}

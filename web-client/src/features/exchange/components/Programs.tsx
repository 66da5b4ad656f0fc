import { Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useProgramFile } from '../api/programs';
import { type ProgramFile, programs } from '../model/samples';
import { CodeBlock } from './CodeBlock';
import styles from './Programs.module.css';

const files = programs.flatMap((program) => program.files);

/** Whole programs, one file of them at a time. */
export function Programs() {
  const { t } = useTranslation('exchange');
  const [chosen, setChosen] = useState(files[0]?.file);
  const shown = files.find(({ file }) => file === chosen);
  return (
    <>
      <Select
        className={styles.file}
        aria-label={t('start.programFile')}
        value={chosen}
        onChange={setChosen}
        options={programs.map((program) => ({
          label: t(`start.program.${program.id}`),
          options: program.files.map(({ file }) => ({ value: file, label: file })),
        }))}
      />
      {shown && <Text key={shown.file} of={shown} />}
    </>
  );
}

function Text({ of }: { of: ProgramFile }) {
  const { data, error, isPending, refetch } = useProgramFile(of);
  if (isPending) return <Skeleton active paragraph={{ rows: 8 }} />;
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  return <CodeBlock name={of.file} language={of.language} text={data} low />;
}

import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/shared/auth/me';
import type { Version } from '@/shared/edit/form';
import { RecordEditor } from '@/shared/edit/RecordEditor';
import { useTabDraft } from '@/shared/edit/useTabDraft';
import { fetchSchool, type SchoolVersion, useUpdateSchool } from '../api/schools';
import { bodyFrom, formOf, type SchoolForm } from '../model/schoolForm';
import { useSchoolSpec } from './formSpecs';
import { SchoolFormFields } from './SchoolFormFields';
import { SchoolTieFields } from './SchoolTieFields';
import '../orgTexts';

function versionOf({ school, etag }: SchoolVersion): Version<SchoolForm> {
  return { value: formOf(school), etag, at: school.updatedAt, by: school.updatedBy?.name };
}

/** Edits one school; unsaved work stays in this tab. */
export function SchoolEditor({ opened }: { opened: SchoolVersion }) {
  const { t } = useTranslation('org');
  const me = useMe();
  const { id } = opened.school;
  const draft = useTabDraft<SchoolForm>(`${me.username}.school.${id}`);
  const update = useUpdateSchool(id);
  return (
    <RecordEditor
      spec={useSchoolSpec()}
      opened={versionOf(opened)}
      reread={async () => versionOf(await fetchSchool(id))}
      send={(form, etag, reasons) => update.mutateAsync({ body: { ...bodyFrom(form), ...reasons }, etag })}
      page={`/schools/${id}`}
      draft={draft}
    >
      <Alert type="info" showIcon title={t('edit.readOnly')} />
      <SchoolFormFields school={opened.school} />
      <SchoolTieFields school={opened.school} />
    </RecordEditor>
  );
}

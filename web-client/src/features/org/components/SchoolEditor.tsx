import { Alert, App, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { hasCode, problemOf } from '@/shared/api/problem';
import type { Draft } from '@/shared/auth/drafts';
import { useMe } from '@/shared/auth/me';
import { LeaveGuard } from '@/shared/ui/LeaveGuard';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { fetchSchool, type SchoolVersion, useUpdateSchool } from '../api/schools';
import { bodyFrom, formOf, inputFor, type SchoolForm } from '../model/schoolForm';
import { changedFields } from '../model/versions';
import { ConflictReview } from './ConflictReview';
import { DraftNotice } from './DraftNotice';
import styles from './SchoolEditor.module.css';
import { SchoolFormFields } from './SchoolFormFields';
import { type EditBase, useSchoolDraft } from './useSchoolDraft';

interface Conflict {
  mine: SchoolForm;
  theirs: SchoolVersion;
}

function baseOf({ school, etag }: SchoolVersion): EditBase {
  return { etag, original: formOf(school) };
}

/**
 * Edits one school from the version it was opened at. A save that meets a newer version does not
 * win and does not lose: both versions are laid side by side and the person decides.
 */
export function SchoolEditor({ opened }: { opened: SchoolVersion }) {
  const { t } = useTranslation('org');
  const me = useMe();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<SchoolForm>();
  const [base, setBase] = useState(() => baseOf(opened));
  const [dirty, setDirty] = useState(false);
  const [conflict, setConflict] = useState<Conflict>();
  const [failure, setFailure] = useState<unknown>();
  const { id } = opened.school;
  const page = `/schools/${id}`;
  const draft = useSchoolDraft(`${me.username}.school.${id}`);
  const update = useUpdateSchool(id);

  const read = (): SchoolForm => form.getFieldsValue(true);

  const edited = () => {
    const now = read();
    const changed = changedFields(base.original, now).length > 0;
    setDirty(changed);
    if (changed) draft.keep(now, base);
    else draft.drop();
  };

  const restore = ({ value, etag, original }: Draft<SchoolForm>) => {
    form.setFieldsValue(value);
    setBase({ etag, original });
    setDirty(true);
    draft.settle();
  };

  const showFieldErrors = (error: unknown) => {
    const named = problemOf(error).errors.flatMap(({ field, message: text }) => {
      const name = inputFor(field);
      return name ? [{ name, errors: [text] }] : [];
    });
    form.setFields(named);
    const [first] = named;
    if (first) form.scrollToField(first.name, { block: 'center', focus: true });
  };

  const refused = async (error: unknown, mine: SchoolForm) => {
    if (!hasCode(error, 'STALE')) {
      setConflict(undefined);
      setFailure(error);
      showFieldErrors(error);
      return;
    }
    try {
      setConflict({ mine, theirs: await fetchSchool(id) });
    } catch (unreadable) {
      setFailure(unreadable);
    }
  };

  const save = async (value: SchoolForm, etag: string) => {
    setFailure(undefined);
    try {
      await update.mutateAsync({ body: bodyFrom(value), etag });
    } catch (error) {
      await refused(error, value);
      return;
    }
    setDirty(false);
    draft.drop();
    message.success(t('edit.saved'));
    // After this render, when the guard has seen that nothing is unsaved any more.
    setTimeout(() => void navigate(page), 0);
  };

  const takeTheirs = (theirs: SchoolVersion) => {
    const next = baseOf(theirs);
    setBase(next);
    form.setFieldsValue(next.original);
    setDirty(false);
    draft.drop();
    setConflict(undefined);
  };

  return (
    <>
      <LeaveGuard dirty={dirty} />
      {conflict && (
        <ConflictReview
          original={base.original}
          mine={conflict.mine}
          theirs={conflict.theirs}
          saving={update.isPending}
          onTakeTheirs={() => takeTheirs(conflict.theirs)}
          onSave={(value) => {
            form.setFieldsValue(value);
            void save(value, conflict.theirs.etag);
          }}
          onBack={() => setConflict(undefined)}
        />
      )}
      <div hidden={conflict !== undefined}>
        {draft.found && (
          <DraftNotice
            draft={draft.found}
            stale={draft.found.etag !== opened.etag}
            onRestore={restore}
            onDrop={draft.drop}
          />
        )}
        <Form<SchoolForm>
          form={form}
          layout="vertical"
          className={styles.form}
          initialValues={base.original}
          scrollToFirstError={{ block: 'center', focus: true }}
          onValuesChange={edited}
          onFinish={() => void save(read(), base.etag)}
        >
          <Alert type="info" showIcon title={t('edit.readOnly')} />
          <SchoolFormFields school={opened.school} />
          {failure !== undefined && <ProblemAlert error={failure} />}
          <div className={styles.buttons}>
            <Button type="primary" htmlType="submit" loading={update.isPending} disabled={!dirty}>
              {t('edit.save')}
            </Button>
            <Button onClick={() => void navigate(page)}>{t('common:back')}</Button>
            {!dirty && <span>{t('edit.nothing')}</span>}
          </div>
        </Form>
      </div>
    </>
  );
}

import { App, Button, Form } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { hasCode, problemOf, warningOf } from '@/shared/api/problem';
import type { GivenReason } from '@/shared/api/types';
import type { Draft } from '@/shared/auth/drafts';
import { afterSaving } from '@/shared/routes/afterSaving';
import { LeaveGuard } from '@/shared/ui/LeaveGuard';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';
import { ConflictReview } from './ConflictReview';
import { DraftNotice } from './DraftNotice';
import type { FormSpec, Version } from './form';
import styles from './RecordEditor.module.css';
import type { EditBase, TabDraft } from './useTabDraft';
import { changedFields } from './versions';
import './editTexts';

interface Props<F extends object> {
  spec: FormSpec<F>;
  opened: Version<F>;
  /** The record as it is now, past every cache. */
  reread: () => Promise<Version<F>>;
  send: (value: F, etag: string, reasons: { overrides?: GivenReason[] }) => Promise<unknown>;
  /** Where the record is shown. */
  page: string;
  /** Unsaved work of this tab; personal data is not kept there (house.md §4.12). */
  draft?: TabDraft<F>;
  children: ReactNode;
}

/** A save that a rule warned about, and the reasons given so far. */
interface Warned<F> {
  error: unknown;
  value: F;
  etag: string;
  reasons: GivenReason[];
}

function baseOf<F>({ value, etag }: Version<F>): EditBase<F> {
  return { etag, original: value };
}

/**
 * Edits one record from the version it was opened at. A save that meets a newer version does not
 * win and does not lose: both versions are laid side by side and the person decides.
 */
export function RecordEditor<F extends object>(props: Props<F>) {
  const { spec, opened, reread, send, page, draft, children } = props;
  const { t } = useTranslation('edit');
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm();
  const [base, setBase] = useState(() => baseOf(opened));
  const [dirty, setDirty] = useState(false);
  const [saving, setSaving] = useState(false);
  const [conflict, setConflict] = useState<{ mine: F; theirs: Version<F> }>();
  const [failure, setFailure] = useState<unknown>();
  const [warned, setWarned] = useState<Warned<F>>();

  const read = (): F => form.getFieldsValue(true);

  const edited = () => {
    const now = read();
    const changed = changedFields(spec.fields, base.original, now).length > 0;
    setDirty(changed);
    if (changed) draft?.keep(now, base);
    else draft?.drop();
  };

  const restore = ({ value, etag, original }: Draft<F>) => {
    form.setFieldsValue(value);
    setBase({ etag, original });
    setDirty(true);
    draft?.settle();
  };

  const showFieldErrors = (error: unknown) => {
    const named = problemOf(error).errors.flatMap(({ field, message: text }) => {
      const name = spec.inputFor(field);
      return name ? [{ name, errors: [text] }] : [];
    });
    form.setFields(named);
    const [first] = named;
    if (first) form.scrollToField(first.name, { block: 'center', focus: true });
  };

  const refused = async (error: unknown, mine: F) => {
    if (!hasCode(error, 'STALE')) {
      setConflict(undefined);
      setFailure(error);
      showFieldErrors(error);
      return;
    }
    try {
      setConflict({ mine, theirs: await reread() });
    } catch (unreadable) {
      setFailure(unreadable);
    }
  };

  const save = async (value: F, etag: string, reasons: GivenReason[] = []) => {
    setFailure(undefined);
    setWarned(undefined);
    setSaving(true);
    try {
      await send(value, etag, reasons.length > 0 ? { overrides: reasons } : {});
    } catch (error) {
      if (warningOf(error)) setWarned({ error, value, etag, reasons });
      else await refused(error, value);
      return;
    } finally {
      setSaving(false);
    }
    setDirty(false);
    draft?.drop();
    message.success(t('saved'));
    void navigate(page, afterSaving);
  };

  const takeTheirs = (theirs: Version<F>) => {
    const next = baseOf(theirs);
    setBase(next);
    form.setFieldsValue(next.original);
    setDirty(false);
    draft?.drop();
    setConflict(undefined);
  };

  return (
    <>
      <LeaveGuard dirty={dirty} kept={draft ? 'tab' : 'nowhere'} />
      {warned && (
        <ReasonDialog
          error={warned.error}
          onReason={(reason) => void save(warned.value, warned.etag, [...warned.reasons, reason])}
          onClose={() => setWarned(undefined)}
        />
      )}
      {conflict && (
        <ConflictReview
          spec={spec}
          original={base.original}
          mine={conflict.mine}
          theirs={conflict.theirs}
          saving={saving}
          onTakeTheirs={() => takeTheirs(conflict.theirs)}
          onSave={(value) => {
            form.setFieldsValue(value);
            void save(value, conflict.theirs.etag);
          }}
          onBack={() => setConflict(undefined)}
        />
      )}
      <div hidden={conflict !== undefined}>
        {draft?.found && (
          <DraftNotice
            spec={spec}
            draft={draft.found}
            stale={draft.found.etag !== opened.etag}
            onRestore={restore}
            onDrop={draft.drop}
          />
        )}
        <Form
          form={form}
          layout="vertical"
          className={styles.form}
          initialValues={base.original}
          scrollToFirstError={{ block: 'center', focus: true }}
          onValuesChange={edited}
          onFinish={() => void save(read(), base.etag)}
        >
          {children}
          {failure !== undefined && <ProblemAlert error={failure} />}
          <div className={styles.buttons}>
            <Button type="primary" htmlType="submit" loading={saving} disabled={!dirty}>
              {t('save')}
            </Button>
            <Button onClick={() => void navigate(page)}>{t('common:back')}</Button>
            {!dirty && <span>{t('nothing')}</span>}
          </div>
        </Form>
      </div>
    </>
  );
}

import { App, Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { hasCode, problemOf, warningOf } from '@/shared/api/problem';
import type { GivenReason, WorkdayYearEffect } from '@/shared/api/types';
import { ConflictReview } from '@/shared/edit/ConflictReview';
import type { Version } from '@/shared/edit/form';
import styles from '@/shared/edit/RecordEditor.module.css';
import { afterSaving } from '@/shared/routes/afterSaving';
import { LeaveGuard } from '@/shared/ui/LeaveGuard';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { ReasonDialog } from '@/shared/ui/ReasonDialog';
import { fetchYear, useEnterYear, usePreviewYear, type YearVersion } from '../api/calendar';
import {
  type YearFields,
  type YearForm,
  yearBodyOf,
  yearFieldsOf,
  yearFormFrom,
  yearFormOf,
} from '../model/yearForm';
import { yearInput } from '../model/yearGrid';
import { EffectDialog } from './EffectDialog';
import { useYearSpec } from './formSpecs';
import { YearFormFields } from './YearFormFields';

interface Props {
  opened: YearVersion;
  page: string;
}

/** Both sides of a save that met a newer version. */
interface Conflict {
  mine: YearFields;
  theirs: Version<YearFields>;
}

function versionOf({ year, etag }: YearVersion): Version<YearFields> {
  return { value: yearFieldsOf(yearFormOf(year)), etag, at: year.enteredAt };
}

/** The notice of a year as a form: what saving does is shown before it is done. */
export function YearEditor({ opened, page }: Props) {
  const { t } = useTranslation('calendar');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [form] = Form.useForm<YearForm>();
  const [base, setBase] = useState(() => versionOf(opened));
  const [dirty, setDirty] = useState(false);
  const [effect, setEffect] = useState<WorkdayYearEffect>();
  const [reasons, setReasons] = useState<GivenReason[]>([]);
  const [conflict, setConflict] = useState<Conflict>();
  const [unreadable, setUnreadable] = useState<unknown>();
  const { year } = opened.year;
  const preview = usePreviewYear(year);
  const enter = useEnterYear(year);
  const warned = warningOf(enter.error);
  const failure = warned ? undefined : (unreadable ?? enter.error ?? preview.error);

  const read = () => form.getFieldsValue(true) as YearForm;

  const showFieldErrors = (error: unknown) => {
    const named = problemOf(error).errors.flatMap(({ field, message: text }) => {
      const name = yearInput(field);
      return name ? [{ name, errors: [text] }] : [];
    });
    form.setFields(named as Parameters<typeof form.setFields>[0]);
  };

  const look = () => {
    enter.reset();
    setUnreadable(undefined);
    preview.mutate(yearBodyOf(read(), []), { onSuccess: setEffect, onError: showFieldErrors });
  };

  const refused = async (error: unknown) => {
    if (!hasCode(error, 'STALE')) return showFieldErrors(error);
    try {
      const theirs = versionOf(await fetchYear(year));
      enter.reset();
      setConflict({ mine: yearFieldsOf(read()), theirs });
    } catch (cause) {
      setUnreadable(cause);
    }
  };

  const save = (given: GivenReason[]) => {
    setReasons(given);
    setEffect(undefined);
    enter.mutate(
      { body: yearBodyOf(read(), given), etag: base.etag },
      {
        onSuccess: () => {
          setDirty(false);
          void message.success(t('entered', { year }));
          void navigate(page, afterSaving);
        },
        onError: (error) => void refused(error),
      },
    );
  };

  /** The form goes on from the newest version; what was decided about mine stands in it. */
  const goOn = (value: YearFields, theirs: Version<YearFields>) => {
    form.setFieldsValue(yearFormFrom(value));
    setBase(theirs);
    setConflict(undefined);
  };

  return (
    <>
      <LeaveGuard dirty={dirty} kept="nowhere" />
      {effect && (
        <EffectDialog effect={effect} onSave={() => save([])} onClose={() => setEffect(undefined)} />
      )}
      {warned && (
        <ReasonDialog
          error={enter.error}
          onReason={(reason) => save([...reasons, reason])}
          onClose={() => enter.reset()}
        />
      )}
      {conflict && (
        <YearReview
          {...conflict}
          original={base.value}
          onTakeTheirs={() => {
            goOn(conflict.theirs.value, conflict.theirs);
            setDirty(false);
          }}
          onSave={(value) => {
            goOn(value, conflict.theirs);
            look();
          }}
          onBack={() => setConflict(undefined)}
        />
      )}
      <div hidden={conflict !== undefined}>
        <Form<YearForm>
          form={form}
          layout="vertical"
          className={styles.form}
          initialValues={yearFormOf(opened.year)}
          onValuesChange={() => setDirty(true)}
          onFinish={look}
          scrollToFirstError={{ block: 'center', focus: true }}
        >
          <YearFormFields />
          {Boolean(failure) && <ProblemAlert error={failure} />}
          <div className={styles.buttons}>
            <Button type="primary" htmlType="submit" loading={preview.isPending || enter.isPending}>
              {t('form.preview')}
            </Button>
            <Button onClick={() => void navigate(page)}>{t('common:back')}</Button>
          </div>
        </Form>
      </div>
    </>
  );
}

interface ReviewProps extends Conflict {
  original: YearFields;
  onTakeTheirs: () => void;
  onSave: (value: YearFields) => void;
  onBack: () => void;
}

/** A holiday that one side alone has is a field, too, so the versions say which fields there are. */
function YearReview({ original, mine, theirs, ...decisions }: ReviewProps) {
  const spec = useYearSpec(original, mine, theirs.value);
  return (
    <ConflictReview
      spec={spec}
      original={original}
      mine={mine}
      theirs={theirs}
      saving={false}
      {...decisions}
    />
  );
}

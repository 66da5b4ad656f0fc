import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, DatePicker, Form, Input } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { dayFormat } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import type { YearForm } from '../model/yearForm';
import { HolidayFields } from './HolidayFields';

/** The fields of a notice: the paper, the nation's holidays, the region's. */
export function YearFormFields() {
  return (
    <>
      <NoticeFields />
      <NationalFields />
      <RegionalFields />
    </>
  );
}

function NoticeFields() {
  const { t } = useTranslation('calendar');
  return (
    <Card title={t('form.noticeTitle')}>
      <Form.Item<YearForm>
        name="notice"
        label={t('form.notice')}
        extra={t('form.noticeHelp')}
        rules={[{ required: true, whitespace: true, min: 2, message: t('form.noticeMissing') }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item<YearForm>
        name="noticedOn"
        label={t('form.noticedOn')}
        rules={[{ required: true, message: t('form.noticedOnMissing') }]}
      >
        <DatePicker
          format={dayFormat}
          style={{ width: '100%' }}
          disabledDate={(day) => day.isAfter(dayjs(), 'day')}
        />
      </Form.Item>
    </Card>
  );
}

function NationalFields() {
  const { t } = useTranslation('calendar');
  return (
    <Card title={t('form.holidaysTitle')}>
      <p>{t('form.holidaysHelp')}</p>
      <Form.List name="holidays">
        {(fields, { add, remove }) => (
          <>
            {fields.map((field) => (
              <HolidayFields
                key={field.key}
                at={[field.name]}
                listed={{ path: ['holidays', field.name], onRemove: () => remove(field.name) }}
              />
            ))}
            {fields.length < 10 && (
              <Button icon={<PlusOutlined />} onClick={() => add({ name: '', makeupDays: [] })}>
                {t('form.add')}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </Card>
  );
}

function RegionalFields() {
  const { t } = useTranslation('calendar');
  const regionalOff = Form.useWatch('regionalOff') as boolean | undefined;
  return (
    <Card title={t('form.regionalTitle')}>
      <Form.Item<YearForm> name="regionalOff" valuePropName="checked">
        <Checkbox>{t('form.regionalOff')}</Checkbox>
      </Form.Item>
      {regionalOff && (
        <>
          <HolidayFields at={['regional']} />
          <Form.Item<YearForm>
            name="regionalNotice"
            label={t('form.regionalNotice')}
            extra={t('form.regionalNoticeHelp')}
          >
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
        </>
      )}
    </Card>
  );
}

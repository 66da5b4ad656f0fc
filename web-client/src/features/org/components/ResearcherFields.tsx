import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, InputNumber, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/ui/Card';
import { DayPicker } from '@/shared/ui/DayPicker';
import { SchoolsPicker } from '@/shared/ui/SchoolPicker';
import { choicesOf } from '../model/instituteWords';

const outputKinds = ['PAPER', 'BOOK', 'PROJECT', 'COURSE', 'CASE', 'OTHER'];

/** What somebody does at an institute; the same for a new appointment and for a correction. */
export function ResearcherFields() {
  const { t } = useTranslation('institutes');
  return (
    <>
      <Form.Item
        name="subject"
        label={t('researcher.subject')}
        rules={[{ required: true, message: t('appoint.subjectRule') }]}
      >
        <Select options={choicesOf('researchSubject')} />
      </Form.Item>
      <Form.Item name="until" label={t('researcher.until')} extra={t('appoint.untilHelp')}>
        <DayPicker />
      </Form.Item>
      <Form.Item name="schools" label={t('researcher.schools')} extra={t('appoint.schoolsHelp')}>
        <SchoolsPicker placeholder={t('appoint.schoolsPlaceholder')} />
      </Form.Item>
      <Card title={t('researcher.outputs')}>
        <OutputFields />
      </Card>
    </>
  );
}

function OutputFields() {
  const { t } = useTranslation('institutes');
  return (
    <Form.List name={['outputs', 'list']}>
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <Space key={key} align="start" wrap>
              <Form.Item
                name={[name, 'title']}
                label={t('appoint.outputTitle')}
                rules={[{ required: true, whitespace: true, min: 2, message: t('appoint.outputTitleRule') }]}
              >
                <Input maxLength={100} style={{ width: 280 }} />
              </Form.Item>
              <Form.Item name={[name, 'kind']} label={t('appoint.outputKind')}>
                <Select
                  style={{ width: 110 }}
                  options={outputKinds.map((value) => ({ value, label: t(`outputKind.${value}`) }))}
                />
              </Form.Item>
              <Form.Item
                name={[name, 'year']}
                label={t('appoint.outputYear')}
                rules={[{ required: true, type: 'integer', min: 1980, max: 2100 }]}
              >
                <InputNumber precision={0} style={{ width: 100 }} />
              </Form.Item>
              <Button
                aria-label={t('appoint.removeOutput')}
                icon={<DeleteOutlined />}
                onClick={() => remove(name)}
              />
            </Space>
          ))}
          <div>
            <Button
              icon={<PlusOutlined />}
              disabled={rows.length >= 50}
              onClick={() => add({ title: '', kind: 'PAPER', year: new Date().getFullYear() })}
            >
              {t('appoint.addOutput')}
            </Button>
          </div>
        </>
      )}
    </Form.List>
  );
}

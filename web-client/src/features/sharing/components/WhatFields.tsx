import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ShareResource } from '@/shared/api/types';
import { Facts } from '@/shared/ui/Facts';
import { type Application, most } from '../model/application';
import { offered } from '../model/catalogue';
import { FieldChoice } from './FieldChoice';
import styles from './Sharing.module.css';
import { AttributeTag } from './tags';

/** Which resource of the catalogue, on what basis it is shared, and which of its fields. */
export function WhatFields({ items }: { items: readonly ShareResource[] }) {
  const { t } = useTranslation('sharing');
  const form = Form.useFormInstance<Application>();
  const name = Form.useWatch('resource', form);
  const open = offered(items);
  const resource = open.find((one) => one.resource === name);
  return (
    <>
      <Form.Item<Application>
        name="resource"
        label={t('form.resource')}
        extra={
          <>
            {t('form.resourceHelp')}
            <Link to="/share-resources" className={styles.inline}>
              {t('toCatalogue')}
            </Link>
          </>
        }
        rules={[{ required: true, message: t('form.resourceRule') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={open.map((one) => ({ value: one.resource, label: one.title }))}
          onChange={() => form.setFields([{ name: 'fields', value: [], errors: [] }])}
        />
      </Form.Item>
      {resource && (
        <>
          <Form.Item>
            <Facts
              facts={[
                { label: t('given.attribute'), value: <AttributeTag attribute={resource.attribute} /> },
                { label: t('catalogue.owner'), value: resource.owner },
                { label: t('catalogue.basis'), value: resource.basis, wide: true },
              ]}
            />
          </Form.Item>
          <Form.Item<Application>
            name="fields"
            label={t('form.fields')}
            rules={[
              { required: true, type: 'array', min: 1, max: most.fields, message: t('form.fieldsRule') },
            ]}
          >
            <FieldChoice fields={resource.fields} />
          </Form.Item>
        </>
      )}
    </>
  );
}

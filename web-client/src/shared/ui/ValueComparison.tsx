import { labelOf, labelsOf } from '../codes/codes';
import styles from './ValueComparison.module.css';

interface Props {
  before: Record<string, string>;
  after: Record<string, string>;
  labels: { before: string; after: string };
  /** Words for codes that have no list in this client: places, units. */
  names?: Record<string, string>;
}

/** Two sets of values side by side, each in words; one column when nothing was there before. */
export function ValueComparison({ before, after, labels, names = {} }: Props) {
  const founded = Object.keys(before).length === 0;
  return (
    <table className={styles.table}>
      {!founded && (
        <thead>
          <tr>
            <td />
            <th scope="col">{labels.before}</th>
            <th scope="col">{labels.after}</th>
          </tr>
        </thead>
      )}
      <tbody>
        {fieldsOf(after).map((field) => (
          <tr key={field}>
            <th scope="row">{labelOf('schoolField', field)}</th>
            {!founded && <td data-label={labels.before}>{words(field, before[field], names)}</td>}
            <td
              data-label={founded ? undefined : labels.after}
              className={founded ? undefined : styles.after}
            >
              {words(field, after[field], names)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const order = [
  'name',
  'typeCode',
  'stages',
  'identifierCode',
  'ownership',
  'managingUnit',
  'divisionCode',
  'address',
  'urbanRural',
  'phone',
  'boarding',
];

function fieldsOf(values: Record<string, string>): string[] {
  const known = order.filter((field) => field in values);
  return [...known, ...Object.keys(values).filter((field) => !order.includes(field))];
}

function words(field: string, value: string | undefined, names: Record<string, string>): string {
  if (value === undefined) return '—';
  switch (field) {
    case 'typeCode':
      return labelOf('type', value);
    case 'stages':
      return labelsOf('stage', value.split(','));
    case 'ownership':
      return labelOf('ownership', value);
    case 'urbanRural':
      return labelOf('urbanRural', value);
    case 'boarding':
      return labelOf('yesNo', value);
    default:
      return names[value] ?? value;
  }
}

import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CircleMember } from '@/shared/api/types';
import { labelOf } from '@/shared/codes/codes';
import { dayOf } from '@/shared/format/days';
import { formatDate } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import desk from '@/shared/ui/desk.module.css';
import { Facts } from '@/shared/ui/Facts';
import { Pill } from '@/shared/ui/Pill';
import '../circleTexts';
import { type Side, sideOf } from '../model/circle';
import { wordOf } from '../model/words';

type Words = TFunction<'circle'>;

/** One side around a pupil: everybody with why, until when, and when they looked. */
export function CircleGroup({ side, members }: { side: Side; members: readonly CircleMember[] }) {
  const { t } = useTranslation('circle');
  const those = members.filter((one) => sideOf(one) === side);
  return (
    <Card title={t(`group.${side}`)}>
      {those.length === 0 ? (
        <p className={desk.soft}>{t(`none.${side}`)}</p>
      ) : (
        <ul className={desk.rows} aria-label={t(`group.${side}`)}>
          {those.map((one) => (
            <li key={`${one.kind} ${one.role} ${one.name ?? one.office} ${one.relation}`}>
              <div className={desk.title}>
                <strong>{calledAs(one, t)}</strong>
                {one.self && <Pill tone="track">{t('self')}</Pill>}
              </div>
              <div className={desk.soft}>
                {[partOf(one, t), one.deputyForName && t('deputy', { name: one.deputyForName })]
                  .filter(Boolean)
                  .join(' · ')}
              </div>
              <Facts facts={factsOf(one, t)} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

/** Whom a parent knows by name, and offices as such. */
function calledAs(one: CircleMember, t: Words): string {
  const name = one.office ?? '';
  if (one.kind === 'COUNTY') return t('office.COUNTY', { name });
  if (one.kind === 'BUREAU') return t('office.BUREAU');
  if (one.kind === 'RECEIVING_SCHOOL') return t('office.RECEIVING_SCHOOL', { name });
  return one.relation ? `${wordOf('relation', one.relation)} ${one.name}` : (one.name ?? '');
}

function partOf(one: CircleMember, t: Words): string {
  const { kind } = one;
  if (kind === 'GUARDIAN' || kind === 'CARER' || kind === 'CONTACT' || kind === 'RECEIVING_SCHOOL') {
    return t(`kind.${kind}`);
  }
  return labelOf('role', one.role ?? '');
}

function factsOf(one: CircleMember, t: Words) {
  const end = one.kind === 'RECEIVING_SCHOOL' ? t('answered') : t('noUntil');
  const facts = [
    { label: t('why'), value: one.basis, wide: true },
    {
      label: t('range'),
      value: t('rangeOf', {
        scope: scopeOf(one, t),
        sees: one.sees === 'FULL' ? t('sees.FULL') : t('sees.MASKED'),
      }),
    },
    { label: t('until'), value: one.until ? t('untilOf', { date: formatDate(one.until) }) : end },
  ];
  if (one.lastReadShown) {
    facts.push({ label: t('last'), value: one.lastRead ? formatDate(dayOf(one.lastRead)) : t('never') });
  }
  return facts;
}

function scopeOf({ scope }: CircleMember, t: Words): string {
  switch (scope) {
    case 'FAMILY':
      return t('scope.FAMILY');
    case 'CLASS':
      return t('scope.CLASS');
    case 'SCHOOL':
      return t('scope.SCHOOL');
    case 'UNIT':
      return t('scope.UNIT');
    case 'CITY':
      return t('scope.CITY');
    default:
      return t('scope.OFFER');
  }
}

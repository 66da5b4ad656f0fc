import {
  ApartmentOutlined,
  ApiOutlined,
  AuditOutlined,
  BankOutlined,
  CalendarOutlined,
  CarryOutOutlined,
  DashboardOutlined,
  DiffOutlined,
  ExportOutlined,
  FileProtectOutlined,
  HeartOutlined,
  IdcardOutlined,
  KeyOutlined,
  LinkOutlined,
  LockOutlined,
  ProfileOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  ShareAltOutlined,
  SmileOutlined,
  SunOutlined,
  SwapOutlined,
  TeamOutlined,
  UnorderedListOutlined,
  UserOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Me } from '@/shared/api/types';
import { may, overseesSchools } from '@/shared/auth/me';

export interface MenuEntry {
  path: string;
  text:
    | 'today'
    | 'work'
    | 'cockpit'
    | 'schools'
    | 'ownSchool'
    | 'staff'
    | 'classes'
    | 'institutes'
    | 'myClass'
    | 'students'
    | 'guardianLinks'
    | 'transfers'
    | 'duplicates'
    | 'myChildren'
    | 'join'
    | 'requests'
    | 'proposals'
    | 'accounts'
    | 'grants'
    | 'overrides'
    | 'exportRequests'
    | 'agreements'
    | 'apiClients'
    | 'privacyTexts'
    | 'audit'
    | 'calendar'
    | 'directory'
    | 'developer'
    | 'account';
  icon: ReactNode;
}

/** The menu by work, holding only what this grant may use. */
export function menuFor(me: Me): MenuEntry[] {
  const entries: MenuEntry[] = [{ path: '/today', text: 'today', icon: <SunOutlined /> }];
  const families = familiesFor(me);
  // Who leads a class or has children at school looks for them first.
  const first = me.actingRole === 'class-teacher' || me.actingRole === 'guardian' || isNewcomer(me);
  if (first) entries.push(...families);
  if (may(me, 'school:read')) {
    const oversees = overseesSchools(me);
    if (oversees) entries.push({ path: '/cockpit', text: 'cockpit', icon: <DashboardOutlined /> });
    entries.push({ path: '/schools', text: oversees ? 'schools' : 'ownSchool', icon: <BankOutlined /> });
  }
  if (may(me, 'staff:read')) {
    entries.push({ path: '/staff', text: 'staff', icon: <IdcardOutlined /> });
  }
  if (may(me, 'work-item:read')) {
    entries.push({ path: '/work-items', text: 'work', icon: <CarryOutOutlined /> });
  }
  if (may(me, 'class:read')) {
    entries.push({ path: '/classes', text: 'classes', icon: <ApartmentOutlined /> });
  }
  if (!first) entries.push(...families);
  if (may(me, 'subject-request:read')) {
    entries.push({ path: '/subject-requests', text: 'requests', icon: <FileProtectOutlined /> });
  }
  if (may(me, 'institute:read')) {
    entries.push({ path: '/institutes', text: 'institutes', icon: <BankOutlined /> });
  }
  if (may(me, 'proposal:read')) {
    entries.push({ path: '/proposals', text: 'proposals', icon: <AuditOutlined /> });
  }
  if (may(me, 'grant:read')) {
    entries.push({ path: '/grants', text: 'grants', icon: <KeyOutlined /> });
  }
  if (may(me, 'user:read')) {
    entries.push({ path: '/accounts', text: 'accounts', icon: <TeamOutlined /> });
  }
  if (may(me, 'rule-override:read')) {
    entries.push({ path: '/rule-overrides', text: 'overrides', icon: <WarningOutlined /> });
  }
  if (may(me, 'export-request:read')) {
    entries.push({ path: '/export-requests', text: 'exportRequests', icon: <ExportOutlined /> });
  }
  if (may(me, 'share-agreement:read')) {
    entries.push({ path: '/agreements', text: 'agreements', icon: <ShareAltOutlined /> });
  }
  if (may(me, 'api-client:read')) {
    entries.push({ path: '/api-clients', text: 'apiClients', icon: <LockOutlined /> });
  }
  if (may(me, 'audit:read') || may(me, 'audit-system:read')) {
    entries.push({ path: '/audit', text: 'audit', icon: <SafetyCertificateOutlined /> });
  }
  if (may(me, 'privacy-text:read')) {
    entries.push({ path: '/privacy-texts', text: 'privacyTexts', icon: <ProfileOutlined /> });
  }
  if (may(me, 'calendar:read')) {
    entries.push({ path: '/calendar', text: 'calendar', icon: <CalendarOutlined /> });
  }
  if (may(me, 'directory:read')) {
    entries.push({ path: '/directory', text: 'directory', icon: <ReadOutlined /> });
  }
  // Everybody finds it behind their name; whoever connects systems has it in front.
  if (me.actingRole === 'partner' || me.actingRole === 'system-admin') {
    entries.push({ path: '/developer', text: 'developer', icon: <ApiOutlined /> });
  }
  entries.push({ path: '/account', text: 'account', icon: <UserOutlined /> });
  return entries;
}

/** Whoever has signed up and holds nothing yet: a parent who comes for the first time. */
function isNewcomer(me: Me): boolean {
  return me.roles.every(({ grants }) => grants.length === 0);
}

/** Pupils and those who answer for them. */
function familiesFor(me: Me): MenuEntry[] {
  const entries: MenuEntry[] = [];
  if (me.actingRole === 'guardian' || isNewcomer(me)) {
    if (may(me, 'student:read')) {
      entries.push({ path: '/my-children', text: 'myChildren', icon: <HeartOutlined /> });
    } else if (may(me, 'claim:write')) {
      entries.push({ path: '/join', text: 'join', icon: <HeartOutlined /> });
    }
    // What one has asked about personal information is behind the account and beside the notices.
    return entries;
  }
  if (me.actingRole === 'class-teacher' && may(me, 'class-roster:read')) {
    entries.push({ path: '/my-class', text: 'myClass', icon: <UnorderedListOutlined /> });
  }
  if (may(me, 'guardian-link:read')) {
    entries.push({ path: '/guardian-links', text: 'guardianLinks', icon: <LinkOutlined /> });
  }
  if (may(me, 'student:read')) {
    entries.push({ path: '/students', text: 'students', icon: <SmileOutlined /> });
  }
  if (may(me, 'student-transfer:read')) {
    entries.push({ path: '/transfers', text: 'transfers', icon: <SwapOutlined /> });
  }
  if (may(me, 'student-duplicate:read')) {
    entries.push({ path: '/student-duplicates', text: 'duplicates', icon: <DiffOutlined /> });
  }
  return entries;
}

/** Everybody's first screen: what to do today; whoever has just signed up comes to a child. */
export function homeOf(me: Me): string {
  return me.roles.length === 0 && may(me, 'claim:write') ? '/join' : '/today';
}

/** The entry a page belongs to, for marking it in the menu. */
export function entryAt(entries: MenuEntry[], pathname: string): string | undefined {
  return entries.find((entry) => pathname === entry.path || pathname.startsWith(`${entry.path}/`))?.path;
}

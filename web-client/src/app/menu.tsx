import {
  AuditOutlined,
  BankOutlined,
  DashboardOutlined,
  ReadOutlined,
  SafetyCertificateOutlined,
  UserOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Me } from '@/shared/api/types';
import { may, overseesSchools } from '@/shared/auth/me';

export interface MenuEntry {
  path: string;
  text: 'cockpit' | 'schools' | 'ownSchool' | 'proposals' | 'audit' | 'directory' | 'account';
  icon: ReactNode;
}

/** The menu by work, holding only what this grant may use. */
export function menuFor(me: Me): MenuEntry[] {
  const entries: MenuEntry[] = [];
  if (may(me, 'school:read')) {
    const oversees = overseesSchools(me);
    if (oversees) entries.push({ path: '/cockpit', text: 'cockpit', icon: <DashboardOutlined /> });
    entries.push({ path: '/schools', text: oversees ? 'schools' : 'ownSchool', icon: <BankOutlined /> });
  }
  if (may(me, 'proposal:read')) {
    entries.push({ path: '/proposals', text: 'proposals', icon: <AuditOutlined /> });
  }
  if (may(me, 'audit:read')) {
    entries.push({ path: '/audit', text: 'audit', icon: <SafetyCertificateOutlined /> });
  }
  if (may(me, 'directory:read')) {
    entries.push({ path: '/directory', text: 'directory', icon: <ReadOutlined /> });
  }
  entries.push({ path: '/account', text: 'account', icon: <UserOutlined /> });
  return entries;
}

/** Everybody's first screen: the first entry of their menu. */
export function homeOf(me: Me): string {
  return menuFor(me)[0]?.path ?? '/account';
}

/** The entry a page belongs to, for marking it in the menu. */
export function entryAt(entries: MenuEntry[], pathname: string): string | undefined {
  return entries.find((entry) => pathname === entry.path || pathname.startsWith(`${entry.path}/`))?.path;
}

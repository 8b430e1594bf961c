import type { Message } from '../i18n/use-t.ts';

export const roles = ['member', 'owner'] as const;
export type Role = (typeof roles)[number];

export const roleNames: Readonly<Record<Role, Message>> = { member: 'role.member', owner: 'role.owner' };

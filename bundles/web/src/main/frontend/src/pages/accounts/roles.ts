/** Roles of accounts, those in the field first. */
export const ROLES = [
  'village-director',
  'township-supervisor',
  'county-officer',
  'prefecture-officer',
  'province-officer',
  'protection-institution',
  'welfare-institution',
  'department-officer',
  'mandatory-reporter',
  'module-admin',
  'system-admin',
  'security-admin',
  'audit-admin',
] as const;

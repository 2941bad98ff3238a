/** A text the server either localised already or gives in both languages. */
export type Text = string | Partial<Record<'zh-CN' | 'en', string>>;

export interface Page<T> {
  items: T[];
  after?: string | null;
  total?: number;
  /** numbers about the whole list */
  summary?: Record<string, unknown>;
}

export interface Named {
  code: string;
  name: string;
}

export interface MenuItem {
  path: string;
  title: Text;
  icon?: string;
  module: string;
}

export interface Me {
  account: {
    id: string;
    username: string;
    realName: string;
    role: string;
    roleTitle: Text;
    division: string | null;
    divisionName: string | null;
    department?: string | null;
  };
  scope: Named[];
  prefecture: string | null;
  permissions: string[];
  menu: MenuItem[];
  pages: { module: string; name: string }[];
  demo?: boolean;
  version?: string;
}

export interface SignInStep {
  restricted: boolean;
  needs: 'totp' | 'totp-enrol' | 'password' | null;
}

export interface Division extends Named {
  level: Level;
  parent: string | null;
  leaf?: boolean;
}

export type Level = 'province' | 'prefecture' | 'county' | 'township' | 'village';

export interface Indicator {
  id: string;
  module: string;
  title: Text;
  unit: 'count' | 'share';
  clauses?: string[];
}

export interface Figure extends Named {
  number: number;
  of: number | null;
  rate?: number | null;
}

export interface Figures {
  indicator: string;
  items: Figure[];
  total: { number: number; of: number | null };
}

export interface Code {
  code: string;
  label: Text;
}

export interface ChildRow {
  id: string;
  name: string;
  sex: string;
  birthDate: string | null;
  age: number | null;
  village: string;
  villageName: string;
  place: string;
  categories: string[];
  updatedAt: string;
  confirmedOn: string | null;
  stale: boolean;
}

export type Values = Record<string, unknown>;

export interface Category {
  code: string;
  label: Text;
  since: string | null;
  rule?: string;
  reasons: { code: string; label: Text; from: string | null }[];
}

export interface ChildFile {
  id: string;
  version: number;
  form: { id: string; hash: string };
  village: string;
  place: string;
  values: Values;
  masked: string[];
  categories: Category[];
  flags: { pointer: string; code: string; message: string }[];
  confirmedOn: string | null;
  createdAt: string;
  updatedAt: string;
  updatedBy: string | null;
}

export interface SectionView {
  module: string;
  key: string;
  title: Text;
  page?: string;
  content?: { items?: Values[]; [name: string]: unknown };
  error?: string;
}

export interface HistoryEntry {
  at: string;
  by: string | null;
  role?: Text | null;
  action: string;
  actionLabel: string;
  changes: { field: string; label: Text; before: unknown; after: unknown }[];
}

export interface ReadEntry {
  at: string;
  by: string | null;
  role?: Text | null;
  action: string;
  actionLabel: string;
}

export interface TimelineEntry {
  at: string;
  kind: string;
  text: Text;
  by?: string | null;
  /** console address of the record, under either name */
  link?: string | null;
  to?: string | null;
}

export interface FormView {
  id: string;
  hash: string;
  schema: Record<string, unknown>;
  ui: Record<string, unknown>;
}

export type { Column, Filter, PageDescriptor } from './descriptor';

export interface ModuleItem {
  role: string;
  kind: 'ground' | 'core' | 'optional';
  title: string;
  description: string;
  clauses: string[];
  on: boolean;
  ready: boolean;
  provider: Provider | null;
  providers: (Provider & { title: string; state: string; reason: string | null })[];
  /** why it stands so: core, default, chosen, off, not-installed, provider-missing */
  reason: string;
  changedBy: string | null;
  changedAt: string | null;
  why: string | null;
  document: string | null;
  version: number;
  prefectures?: { code: string; name: string; on: boolean; ready: boolean; provider: Provider | null; reason: string }[];
}

export interface Provider {
  id: string;
  version: string;
}

export interface SwitchPreview {
  role: string;
  prefecture: string;
  before: { on: boolean; provider: Provider | null };
  after: { on: boolean; provider: Provider | null };
  effects: { module: string; text: Text; count: number; forbids: boolean }[];
  allowed: boolean;
}

export interface SwitchEntry {
  at: string;
  by: string | null;
  role: string;
  on: boolean;
  provider: Provider | null;
  reason: string | null;
  document: string | null;
}

export interface Job {
  id: string;
  kind: string;
  title: Text;
  state: 'waiting' | 'running' | 'cancelling' | 'cancelled' | 'done' | 'failed';
  done: number;
  total: number;
  counts: Record<string, number>;
  failure?: string | null;
  resultName?: string | null;
  parameters: Record<string, string>;
  createdAt: string;
  startedAt?: string | null;
  finishedAt?: string | null;
}

export interface InboxItem {
  id: string;
  text: Text;
  at: string;
  link?: string | null;
  read: boolean;
  due?: string | null;
}

export interface AuditItem {
  at: string;
  actorName: string | null;
  actorRole: string | null;
  action: string;
  subjectType: string | null;
  subject: string | null;
  division: string | null;
  detail: string | null;
}

export interface Account {
  id: string;
  username: string;
  realName: string;
  role: string;
  division: string | null;
  divisionName: string | null;
  department: string | null;
  state: 'active' | 'locked' | 'closed';
  lastSignInAt: string | null;
  version?: number;
}

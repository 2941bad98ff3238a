import type { FormView, Text } from './types';

export type Tone = 'good' | 'warn' | 'bad' | 'plain';

export interface Column {
  /** a field of the record, or a path such as `child.name` */
  key: string;
  title: Text;
  kind?:
    | 'text'
    | 'date'
    | 'time'
    | 'code'
    | 'codes'
    | 'state'
    | 'division'
    | 'number'
    | 'money'
    | 'percent'
    | 'boolean'
    | 'link'
    | 'child';
  list?: string;
  to?: string;
  tones?: Record<string, Tone>;
  /** on a phone, stands in the line under the title */
  brief?: boolean;
  /** of a share by place: which end of it is the bad one */
  worst?: 'low' | 'high';
}

export interface Filter {
  key: string;
  title: Text;
  kind: 'text' | 'code' | 'division' | 'date' | 'month' | 'quarter' | 'year' | 'check';
  list?: string;
  /** `now` stands for the month, quarter, year or day of today */
  default?: string;
}

/** A mark that a record carries where its field is true, above zero, or one of the values. */
export interface Badge {
  key: string;
  title: Text;
  tone?: Tone;
  values?: string[];
}

export interface Count {
  key: string;
  title: Text;
  tone?: Tone;
}

/** A paper made by the server; its parameters are filled from the record and the page's address. */
export interface Print {
  title?: Text;
  kind: string;
  parameters?: Record<string, string>;
  permission?: string;
}

export type Condition = Record<string, unknown[]>;

/** Something a person may do: a link, or a request with or without a form. */
export interface Action {
  key?: string;
  title: Text;
  to?: string;
  post?: string;
  method?: 'POST' | 'PUT' | 'DELETE';
  form?: string;
  formSource?: string;
  /** a form of the console's own */
  inline?: FormView;
  /** starts from the record's own fields */
  initial?: boolean;
  print?: Print;
  body?: Record<string, unknown>;
  confirm?: Text;
  permission?: string;
  primary?: boolean;
  danger?: boolean;
  then?: string;
  when?: Condition;
}

/** How a new record is made: by a form in a drawer, or on a page of its own. */
export interface Create {
  title?: Text;
  form?: string;
  save?: string;
  to?: string;
  permission?: string;
  then?: string;
  context?: string[];
}

export interface PageLink {
  title: Text;
  to: string;
  permission?: string;
}

/** What draws records as a table. */
export interface TableParts {
  title?: Text;
  columns?: Column[];
  badges?: Badge[];
  to?: string;
  rowActions?: Action[];
  empty?: Text;
}

export interface Block extends TableParts {
  kind: 'fields' | 'table' | 'clocks' | 'approval' | 'attachments' | 'timeline' | 'notice';
  /** the field of the record that the block draws */
  key?: string;
  source?: string;
  tone?: Tone;
  create?: Create;
  /** shown only where the record has this field */
  when?: string;
  /** of an approval: the code list of its steps' names */
  list?: string;
  /** of an approval: where a decision is sent */
  post?: string;
  /** of attachments: what kind of record they belong to, and which */
  type?: string;
  subject?: string;
  permission?: string;
}

export interface PageDescriptor extends TableParts {
  type: 'list' | 'form' | 'detail' | 'section' | 'map' | 'chart' | 'places' | 'action' | 'tile';
  title: Text;
  text?: Text;
  permission?: string;
  clauses?: string[];

  slot?: string;
  slots?: string[];
  order?: number;
  icon?: string;
  roles?: string[];
  homeTo?: string;

  source?: string;
  total?: boolean;
  filters?: Filter[];
  summary?: Count[];
  create?: Create;
  actions?: Action[];
  export?: { target: string; permission?: string };
  import?: { target: string; permission?: string };
  emptyText?: Text;
  emptyTo?: PageLink;

  titleKey?: string;
  back?: PageLink;
  blocks?: Block[];
  print?: Print | Print[];

  form?: string;
  formSource?: string;
  save?: string;
  method?: 'PUT' | 'POST';
  context?: string[];
  initial?: string;
  then?: string;
  saveTitle?: Text;
  notice?: Text;
  /** a telephone number to call first */
  call?: { title: Text; tel: string };
  confirm?: Text;
  result?: { title?: Text; columns: Column[]; goodKey?: string; links?: PageLink[] };

  writePermission?: string;
  layout?: 'fields' | 'rows';
  links?: PageLink[];

  indicator?: string;
  indicators?: string[];
  leafTo?: string;
  chart?: 'bar' | 'line';

  value?: string;
  of?: string;
  /** of a tile: from which value on it warns; of an action: `danger` for a red button */
  tone?: { warn?: number; bad?: number } | string;
  /** of a tile: the field of the answer with a line of text */
  line?: string;
}

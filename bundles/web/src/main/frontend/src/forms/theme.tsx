import type { RegistryWidgetsType, TemplatesType } from '@rjsf/utils';
import { FieldTemplate } from './FieldTemplate';
import { GroupedObject } from './GroupedObject';
import { ListField, ListItem } from './ListField';
import { ChildWidget, LookupWidget } from './LookupWidget';
import {
  BooleanWidget,
  CheckboxesWidget,
  CodeWidget,
  DateWidget,
  DivisionWidget,
  MomentWidget,
  MonthWidget,
  RadiosWidget,
  SelectWidget,
} from './widgets';

export const widgets: RegistryWidgetsType = {
  CheckboxWidget: BooleanWidget,
  DateWidget,
  SelectWidget,
  code: CodeWidget,
  division: DivisionWidget,
  month: MonthWidget,
  datetime: MomentWidget,
  DateTimeWidget: MomentWidget,
  radios: RadiosWidget,
  RadioWidget: RadiosWidget,
  checkboxes: CheckboxesWidget,
  CheckboxesWidget,
  child: ChildWidget,
  lookup: LookupWidget,
};

export const templates: Partial<TemplatesType> = {
  FieldTemplate,
  ObjectFieldTemplate: GroupedObject,
  ArrayFieldTemplate: ListField,
  ArrayFieldItemTemplate: ListItem,
};

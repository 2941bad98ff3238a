import type { RegistryWidgetsType, TemplatesType } from '@rjsf/utils';
import { FieldTemplate } from './FieldTemplate';
import { GroupedObject } from './GroupedObject';
import { BooleanWidget, CodeWidget, DateWidget, DivisionWidget, SelectWidget } from './widgets';

export const widgets: RegistryWidgetsType = {
  CheckboxWidget: BooleanWidget,
  DateWidget,
  SelectWidget,
  code: CodeWidget,
  division: DivisionWidget,
};

export const templates: Partial<TemplatesType> = {
  FieldTemplate,
  ObjectFieldTemplate: GroupedObject,
};

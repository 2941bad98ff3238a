import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { firstDay, periodOf, type PeriodKind } from './periods';

interface Props {
  kind: PeriodKind;
  value: string;
  onChange: (period: string) => void;
  id?: string;
  'aria-describedby'?: string;
  disabled?: boolean;
  clearable?: boolean;
}

const SHOWN = { date: 'YYYY-MM-DD', month: 'YYYY-MM', quarter: 'YYYY-[Q]Q', year: 'YYYY' } as const;

/** A day, month, quarter or year. */
export function PeriodPicker({ kind, value, onChange, clearable = true, ...rest }: Props) {
  const first = firstDay(value);
  return (
    <DatePicker
      {...rest}
      picker={kind}
      value={first ? dayjs(first) : null}
      format={SHOWN[kind]}
      placeholder={SHOWN[kind].replace('-[Q]Q', ' Q')}
      allowClear={clearable}
      onChange={(date: dayjs.Dayjs | null) => onChange(date ? periodOf(kind, date.format('YYYY-MM-DD')) : '')}
      style={{ width: '100%' }}
    />
  );
}

import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { get } from '../api/http';
import type { Division, Level, Page } from '../api/types';
import { useSession } from '../app/session';
import { labelOf, useT } from '../i18n';
import { levelOf, LEVELS, pathTo, PROVINCE } from './divisions';

interface Props {
  value: string;
  onChange: (code: string) => void;
  /** the lowest level offered */
  lowest?: Level;
  id?: string;
}

/** Prefecture, county, township, village: one box after the other, from the caller's own area down. */
export function DivisionPicker({ value, onChange, lowest = 'village', id }: Props) {
  const { t } = useT();
  const { me } = useSession();
  const several = me.scope.length > 1;
  const own = me.scope[0]?.code ?? PROVINCE;
  const root = several ? (pathTo(own).at(-2) ?? own) : own;
  const steps = stepsOf(root, value, lowest);

  if (steps.length === 0) return <span>{me.scope[0]?.name}</span>;
  return (
    <div className="division-picker" role="group" aria-label={t('children.division')}>
      {steps.map(({ parent, chosen, level }, index) => (
        <Step
          key={parent}
          id={index === 0 ? id : undefined}
          parent={parent}
          among={several && index === 0 ? me.scope.map((one) => one.code) : null}
          label={labelOf(t, 'level', level)}
          chosen={chosen}
          onChange={(code) => onChange(code ?? (index === 0 ? '' : parent))}
        />
      ))}
    </div>
  );
}

interface StepView {
  parent: string;
  chosen: string | null;
  level: Level;
}

function stepsOf(root: string, value: string, lowest: Level): StepView[] {
  const path = value ? pathTo(value) : [];
  const steps: StepView[] = [];
  let parent = root;
  for (let depth = LEVELS.indexOf(levelOf(root)) + 1; depth <= LEVELS.indexOf(lowest); depth++) {
    const level = LEVELS[depth]!;
    const chosen = path.find((code) => levelOf(code) === level) ?? null;
    steps.push({ parent, chosen, level });
    if (!chosen) break;
    parent = chosen;
  }
  return steps;
}

interface StepProps {
  id?: string;
  parent: string;
  among: string[] | null;
  label: string;
  chosen: string | null;
  onChange: (code: string | undefined) => void;
}

function Step({ id, parent, among, label, chosen, onChange }: StepProps) {
  const [options, setOptions] = useState<Division[]>([]);
  useEffect(() => {
    let current = true;
    get<Page<Division>>(`/api/divisions?below=${parent}`).then(
      (page) => current && setOptions(page.items),
      () => current && setOptions([]),
    );
    return () => {
      current = false;
    };
  }, [parent]);
  const offered = among ? options.filter((one) => among.some((own) => own === one.code)) : options;
  return (
    <Select
      id={id}
      aria-label={label}
      placeholder={label}
      value={chosen ?? undefined}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      options={offered.map((one) => ({ value: one.code, label: one.name }))}
      onChange={(code: string | undefined) => onChange(code)}
    />
  );
}

import { useEffect, useState } from 'react';
import { get } from '../../api/http';
import type { Division, Level, Page } from '../../api/types';
import { labelOf, useT } from '../../i18n';
import { ancestor, LEVELS, levelOf, PROVINCE } from '../../ui/divisions';

interface Props {
  value: string;
  onChange: (code: string) => void;
  describedBy?: string;
}

const OFFERED = LEVELS.slice(1);

/** Prefecture, county, township, village with the browser's own lists, for a phone of any age. */
export function PlaceChoice({ value, onChange, describedBy }: Props) {
  const { t } = useT();
  const depth = value ? LEVELS.indexOf(levelOf(value)) : 0;
  return (
    <div className="place-choice">
      {OFFERED.slice(0, depth + 1).map((level, index) => {
        const parent = index === 0 ? PROVINCE : ancestor(value, LEVELS[index]!);
        const chosen = depth > index ? ancestor(value, level) : '';
        return (
          <Step
            key={parent}
            parent={parent}
            level={level}
            label={labelOf(t, 'level', level)}
            chosen={chosen}
            describedBy={describedBy}
            onChange={(code) => onChange(code || (index === 0 ? '' : parent))}
          />
        );
      })}
    </div>
  );
}

interface StepProps {
  parent: string;
  level: Level;
  label: string;
  chosen: string;
  describedBy: string | undefined;
  onChange: (code: string) => void;
}

function Step({ parent, label, chosen, describedBy, onChange }: StepProps) {
  const { t } = useT();
  const [places, setPlaces] = useState<Division[]>([]);
  useEffect(() => {
    let current = true;
    get<Page<Division>>(`/api/divisions?below=${parent}`).then(
      (page) => current && setPlaces(page.items),
      () => current && setPlaces([]),
    );
    return () => {
      current = false;
    };
  }, [parent]);
  return (
    <select className="input" aria-label={label} aria-describedby={describedBy} value={chosen} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t('report.chooseLevel', { level: label })}</option>
      {places.map((place) => (
        <option key={place.code} value={place.code}>
          {place.name}
        </option>
      ))}
    </select>
  );
}

import { Button, Modal, Radio } from 'antd';
import { useMemo, useState } from 'react';
import type { ChildFile, FormView, Values } from '../../api/types';
import { titleOf } from '../../forms/ValuesView';
import { useT } from '../../i18n';
import { differences, merged, preselected, type Difference, type Side } from './conflict';
import { FieldValue, lookUp, stepsOf } from './FieldValue';

interface Props {
  form: FormView;
  base: Values;
  mine: Values;
  current: ChildFile;
  save: (values: Values) => Promise<void>;
  close: () => void;
}

/** Two people changed one file: both values of each field side by side, and a person chooses. */
export function ConflictChooser({ form, base, mine, current, save, close }: Props) {
  const { t } = useT();
  const found = useMemo(() => differences(base, mine, current.values), [base, mine, current]);
  const [choices, setChoices] = useState<Record<string, Side>>(() => preselected(found));
  const [busy, setBusy] = useState(false);
  const open = found.filter((one) => choices[one.pointer] === undefined).length;

  const submit = async () => {
    setBusy(true);
    try {
      await save(merged(current.values, found, choices));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      open
      width={860}
      title={t('conflict.title')}
      onCancel={close}
      maskClosable={false}
      footer={[
        <Button key="back" onClick={close}>
          {t('conflict.keepEditing')}
        </Button>,
        <Button key="save" type="primary" loading={busy} disabled={open > 0} onClick={() => void submit()}>
          {open > 0 ? t('conflict.choose', { count: open }) : t('conflict.save')}
        </Button>,
      ]}
    >
      <div className="stack">
        <p className="muted">{t('conflict.text')}</p>
        {found.map((one) => (
          <Choice
            key={one.pointer}
            form={form}
            difference={one}
            chosen={choices[one.pointer]}
            choose={(side) => setChoices((old) => ({ ...old, [one.pointer]: side }))}
          />
        ))}
      </div>
    </Modal>
  );
}

interface ChoiceProps {
  form: FormView;
  difference: Difference;
  chosen: Side | undefined;
  choose: (side: Side) => void;
}

const WHO = { mine: 'conflict.onlyMine', theirs: 'conflict.onlyTheirs', both: 'conflict.both' } as const;

function Choice({ form, difference, chosen, choose }: ChoiceProps) {
  const { t } = useT();
  const title = fieldTitle(form, difference.pointer);
  return (
    <fieldset className="group">
      <legend>
        {title} <span className={difference.changedBy === 'both' ? 'tag tag-warn' : 'tag tag-plain'}>{t(WHO[difference.changedBy])}</span>
      </legend>
      <Radio.Group
        className="choice"
        aria-label={title}
        value={chosen}
        onChange={(event) => choose(event.target.value as Side)}
        options={(['mine', 'theirs'] as const).map((side) => ({
          value: side,
          label: (
            <>
              <span className="muted">{t(`conflict.${side}`)}：</span>
              {difference[side] === undefined ? (
                t('conflict.empty')
              ) : (
                <FieldValue form={form} field={difference.pointer} value={difference[side]} />
              )}
            </>
          ),
        }))}
      />
    </fieldset>
  );
}

function fieldTitle(form: FormView, pointer: string): string {
  const steps = stepsOf(pointer);
  return steps
    .map((name, index) => {
      const { node, ui } = lookUp(form, steps.slice(0, index + 1));
      return titleOf(name, node, ui);
    })
    .join(' · ');
}

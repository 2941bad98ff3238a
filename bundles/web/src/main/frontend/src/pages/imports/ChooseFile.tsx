import { CloudUploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId, useState, type DragEvent } from 'react';
import { call } from '../../api/http';
import type { Problem } from '../../api/problem';
import { asProblem } from '../../api/useResource';
import { useT } from '../../i18n';
import { DivisionPicker } from '../../ui/DivisionPicker';

interface Props {
  /** a table of its own, not the registry form: nothing to limit to a place */
  plain: boolean;
  start: (upload: string, village: string) => Promise<void>;
  fail: (problem: Problem | null) => void;
}

/** First step: the file, and if wanted a place that all its children must be of. */
export function ChooseFile({ plain, start, fail }: Props) {
  const { t } = useT();
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [village, setVillage] = useState('');
  const [busy, setBusy] = useState(false);

  const upload = async (chosen: File) => {
    setBusy(true);
    try {
      fail(null);
      const { data } = await call<{ id: string }>('POST', `/api/uploads?name=${encodeURIComponent(chosen.name)}`, { body: chosen });
      await start(data.id, village);
    } catch (failure) {
      fail(asProblem(failure));
    } finally {
      setBusy(false);
    }
  };

  const drop = (event: DragEvent) => {
    event.preventDefault();
    const dropped = event.dataTransfer.files[0];
    if (dropped) setFile(dropped);
  };

  return (
    <section className="card stack">
      <label className="drop" htmlFor={id} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <CloudUploadOutlined aria-hidden />
        <strong>{file ? file.name : t('imports.choose')}</strong>
        <span className="muted">{file ? `${(file.size / 1024).toFixed(0)} KB` : plain ? t('imports.choosePlain') : t('imports.chooseText')}</span>
        <input
          id={id}
          type="file"
          className="visually-hidden"
          accept=".xlsx,.csv"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
      </label>
      {!plain && (
        <div className="field">
          <span className="field-label">{t('imports.limit')}</span>
          <DivisionPicker value={village} onChange={setVillage} />
        </div>
      )}
      <div className="actions">
        <Button type="primary" size="large" disabled={!file} loading={busy} onClick={() => file && void upload(file)}>
          {busy ? t('imports.uploading') : t('imports.check')}
        </Button>
      </div>
    </section>
  );
}

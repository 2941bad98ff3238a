import qrcode from 'qrcode-generator';
import { useEffect, useMemo, useState } from 'react';
import { post } from '../../api/http';
import type { Problem } from '../../api/problem';
import type { SignInStep } from '../../api/types';
import { asProblem } from '../../api/useResource';
import { useT } from '../../i18n';
import { Loading, ProblemNotice } from '../../ui/notices';
import { CodeForm } from './CodeForm';

interface Enrolment {
  secret: string;
  uri: string;
}

/** Ties an authenticator app to the account: a picture to scan, the same as text, and a code to prove it. */
export default function EnrolStep({ after }: { after: (answer: SignInStep) => Promise<void> }) {
  const { t } = useT();
  const [enrolment, setEnrolment] = useState<Enrolment | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  useEffect(() => {
    post<Enrolment>('/api/session/totp/enrol').then(setEnrolment, (failure: unknown) => setProblem(asProblem(failure)));
  }, []);

  const confirm = async (code: string) => {
    try {
      setProblem(null);
      await after(await post<SignInStep>('/api/session/totp/confirm', { code }));
    } catch (failure) {
      setProblem(asProblem(failure));
    }
  };

  if (!enrolment) return problem ? <ProblemNotice problem={problem} /> : <Loading />;
  return (
    <CodeForm verify={confirm} problem={problem}>
      <div>
        <h2>{t('signIn.enrol')}</h2>
        <p className="muted">{t('signIn.enrolText')}</p>
      </div>
      <QrCode text={enrolment.uri} label={t('signIn.qr')} />
      <div>
        <p className="muted">{t('signIn.secret')}</p>
        <p className="secret">{enrolment.secret.replace(/(.{4})(?=.)/g, '$1 ')}</p>
      </div>
    </CodeForm>
  );
}

function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => drawn(text), [text]);
  return (
    <div className="qr">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
        <path d={path} fill="#000000" />
      </svg>
    </div>
  );
}

function drawn(text: string): { size: number; path: string } {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  let path = '';
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (code.isDark(row, column)) path += `M${column} ${row}h1v1h-1z`;
    }
  }
  return { size, path };
}

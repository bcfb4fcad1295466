import { type FormEvent, type ReactNode, useState } from 'react';
import { FailureNotice } from '../../app/failure-notice.tsx';
import { CommandForm } from '../../form/command-form.tsx';
import { TextField } from '../../form/text-field.tsx';
import { type CheckPageQuery, ConfirmKey, CosignCheckpoint, RegisterKey } from '../../generated/pages/check/query.ts';
import type { Failure } from '../../graph/failure.ts';
import { type Outcome, useCommand } from '../../graph/use-command.ts';
import { osloDate } from '../../language/dates.ts';
import { useLanguage, useTexts } from '../../language/use-language.ts';
import { download } from '../../parts/csv.ts';
import { useShell } from '../../shell/shell-context.ts';
import { type KeyNode, keysOfUnions, onPaper, ownUnions } from './model.ts';
import { cosigned, keyName, lockKey, makeKey, registrationProof, unlockKey } from './own-key.ts';
import { agreesWithLast, keepHead, lastHead } from './last-head.ts';
import { texts } from './texts.ts';

interface Props { readonly data: CheckPageQuery; readonly reload: () => void }
type Problem = Failure | string | null;
const PASSPHRASE_LEAST = 12;

/** The union's keys, making one of one's own, and cosigning. */
export function OwnKeys({ data, reload }: Props) {
  const t = useTexts(texts);
  const rows = keysOfUnions(data);
  return (
    <section className="ds-card" aria-labelledby="nokler">
      <h2 id="nokler" className="ds-heading" data-size="xs">{t('keys')}</h2>
      <p className="prose">{t('keysHelp')}</p>
      {rows.length === 0 && <p className="quiet">{t('noKeys')}</p>}
      <ul className="plain-list">{rows.map(({ key, own, toConfirm }) => <KeyRow key={key.id} node={key} own={own} toConfirm={toConfirm} reload={reload} />)}</ul>
      {rows.some(({ key, own }) => own && key.standing === 'EFFECTIVE') && data.register.log.checkpoint !== null && <Cosign data={data} reload={reload} />}
      {!rows.some(({ own }) => own) && <Make data={data} reload={reload} />}
    </section>
  );
}

function KeyRow({ node, own, toConfirm, reload }: { readonly node: KeyNode; readonly own: boolean; readonly toConfirm: boolean; readonly reload: () => void }) {
  const t = useTexts(texts);
  const { dates } = useLanguage();
  const { id, standing, fingerprint, person, effectiveAt } = node;
  const words = standing === 'WAITING' ? t('WAITING', { date: dates.long(osloDate(effectiveAt)) }) : t(standing === 'EFFECTIVE' ? 'EFFECTIVE' : 'UNCONFIRMED');
  return (
    <li>
      <p><strong>{own ? t('mine') : t('keyOf', { name: person?.name ?? t('somebody') })}</strong> <span className="ds-tag" data-color={standing === 'EFFECTIVE' ? 'success' : 'warning'}>{words}</span></p>
      {/* Another's fingerprint is not shown while it is to be confirmed: it must come from the paper. */}
      {!toConfirm && <p className="quiet">{t('fingerprint')}: <code>{onPaper(fingerprint)}</code></p>}
      {toConfirm && (
        <CommandForm mutation={ConfirmKey} name={`bekreft-${id}`} defaults={{ fingerprint: '' }} input={(values) => ({ cosignerKeyId: id, fingerprint: values.fingerprint })} submit={t('confirm')} said={t('confirmed')} done={reload}>
          <TextField name="fingerprint" label={t('fingerprint')} help={t('confirmHelp')} max={200} />
        </CommandForm>
      )}
    </li>
  );
}

const problemOf = (outcome: Outcome<unknown>): Problem => (outcome.kind === 'FAILED' ? outcome.failure : outcome.kind === 'REFUSED' ? outcome.refusals.map(({ message }) => message).join(' ') : null);

/** Makes the key, hands over its file first, and registers it: a key that nobody has kept is never registered. */
function Make({ data, reload }: Props) {
  const t = useTexts(texts);
  const { announce } = useShell();
  const { run } = useCommand(RegisterKey);
  const unions = ownUnions(data);
  return (
    <KeyForm title={t('make')} help={t('makeHelp')} submit={t('makeDo')} send={async (form) => {
      const [passphrase, union] = [String(form.get('passord') ?? ''), String(form.get('organisasjon') ?? unions[0]?.key ?? '')];
      if (passphrase.length < PASSPHRASE_LEAST) return t('tooShort');
      const key = await makeKey(keyName(data.register.log.origin, union));
      download('medvirk-nokkel.json', await lockKey(key, passphrase), 'application/json');
      const outcome = await run({ union, verifierKey: key.verifierKey, proof: await registrationProof(key) });
      if (outcome.kind === 'DONE') { announce(t('made')); reload(); }
      return problemOf(outcome);
    }}>
      {unions.length > 1 && <div className="ds-field"><label className="ds-label" htmlFor="organisasjon">{t('union')}</label><select className="ds-input" id="organisasjon" name="organisasjon">{unions.map(({ key, name }) => <option key={key} value={key}>{name}</option>)}</select></div>}
      <div className="ds-field"><label className="ds-label" htmlFor="passord">{t('passphrase')}</label><p id="passord-hjelp" data-field="description">{t('passphraseHelp')}</p><input className="ds-input" id="passord" name="passord" type="password" autoComplete="new-password" aria-describedby="passord-hjelp" /></div>
    </KeyForm>
  );
}

/** Cosigns the newest head, once this browser has seen for itself that it only adds to the last one it signed. */
function Cosign({ data: { register: { log } }, reload }: Props) {
  const t = useTexts(texts);
  const { announce } = useShell();
  const { run } = useCommand(CosignCheckpoint);
  const { checkpoint, origin } = log;
  if (checkpoint === null) return null;
  const last = lastHead(origin);
  return (
    <KeyForm title={t('cosign')} help={last === null ? `${t('cosignHelp')} ${t('cosignFirst')}` : t('cosignHelp')} submit={t('cosignDo')} send={async (form) => {
      const file = form.get('nokkelfil');
      if (!(file instanceof File) || file.size === 0) return t('chooseFile');
      const key = await unlockKey(await file.text(), String(form.get('passord') ?? ''));
      if (key === null) return t('locked');
      const agrees = last === null ? true : await agreesWithLast(origin, last, checkpoint);
      if (agrees !== true) return agrees === null ? t('noProof') : t('rewritten', { size: last?.size ?? 0 });
      const outcome = await run({ checkpoint: await cosigned(checkpoint.note, key, Math.floor(Date.now() / 1000)) });
      if (outcome.kind === 'DONE') { keepHead(origin, checkpoint); announce(t('cosigned')); reload(); }
      return problemOf(outcome);
    }}>
      <div className="ds-field"><label className="ds-label" htmlFor="nokkelfil">{t('keyFile')}</label><input className="ds-input" id="nokkelfil" name="nokkelfil" type="file" accept="application/json,.json" /></div>
      <div className="ds-field"><label className="ds-label" htmlFor="passord">{t('passphrase')}</label><input className="ds-input" id="passord" name="passord" type="password" autoComplete="current-password" /></div>
    </KeyForm>
  );
}

interface FormProps { readonly title: string; readonly help: string; readonly submit: string; readonly send: (form: FormData) => Promise<Problem>; readonly children: ReactNode }

/** A form whose values are kept nowhere: a passphrase is no draft. */
function KeyForm({ title, help, submit, send, children }: FormProps) {
  const [problem, setProblem] = useState<Problem>(null);
  const [busy, setBusy] = useState(false);
  const go = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    const found = await send(new FormData(form)).finally(() => { setBusy(false); });
    setProblem(found);
    if (found === null) form.reset();
  };
  return (
    <form className="form" onSubmit={(event) => { void go(event); }} aria-busy={busy}>
      <h3 className="ds-heading" data-size="2xs">{title}</h3>
      <p className="prose">{help}</p>
      {typeof problem === 'string' && <p className="ds-alert" data-color="danger" role="alert">{problem}</p>}
      {problem !== null && typeof problem !== 'string' && <FailureNotice failure={problem} />}
      {children}
      <div className="form-end"><button className="ds-button" disabled={busy}>{submit}</button></div>
    </form>
  );
}

import { CheckPage as CheckQuery, type CheckPageQuery } from '../../generated/pages/check/query.ts';
import { useLanguage, useTexts } from '../../language/use-language.ts';
import { InitiativePage } from '../../parts/initiative-page.tsx';
import { logPath, onPaper, ownUnions } from './model.ts';
import { OwnKeys } from './own-keys.tsx';
import { texts } from './texts.ts';

/** «Check this yourself»: the log's head, receipts with the verifier for use without a network, and the reps' own keys. */
export default function CheckPage() {
  const t = useTexts(texts);
  return (
    <InitiativePage query={CheckQuery} title={t('title')} lead={t('lead')}>
      {({ id }, data, reload) => (
        <>
          <Checkpoint data={data} />
          <Receipts id={id} />
          {ownUnions(data).length > 0 && (globalThis.isSecureContext ? <OwnKeys data={data} reload={reload} /> : <p className="ds-alert" data-color="warning">{t('insecure')}</p>)}
        </>
      )}
    </InitiativePage>
  );
}

function Checkpoint({ data: { register: { log } } }: { readonly data: CheckPageQuery }) {
  const t = useTexts(texts);
  const { dates } = useLanguage();
  const { checkpoint, keys, halted, origin } = log;
  return (
    <section className="ds-card" aria-labelledby="sjekkpunkt">
      <h2 id="sjekkpunkt" className="ds-heading" data-size="xs">{t('checkpoint')}</h2>
      {halted && <p className="ds-alert" data-color="danger" role="alert">{t('halted')}</p>}
      {checkpoint === null ? <p>{t('noCheckpoint')}</p> : (
        <>
          <dl className="facts">
            <dt>{t('size')}</dt><dd>{checkpoint.size}</dd>
            <dt>{t('madeAt')}</dt><dd>{dates.moment(checkpoint.madeAt)}</dd>
            <dt>{t('root')}</dt><dd><code>{checkpoint.root}</code></dd>
            <dt>{t('logKey')}</dt><dd>{keys.map(({ fingerprint }) => <code key={fingerprint}>{onPaper(fingerprint)}</code>)}</dd>
            <dt>{t('cosignedBy')}</dt><dd>{checkpoint.cosignatures.length === 0 ? t('nobody') : checkpoint.cosignatures.map(({ key, at }) => `${key.union} (${key.person?.name ?? t('somebody')}), ${dates.moment(at)}`).join('; ')}</dd>
          </dl>
          <p className="button-row"><a className="ds-button" data-variant="secondary" href={`${logPath(origin)}/checkpoint/${checkpoint.size}`} download={`checkpoint-${checkpoint.size}.txt`}>{t('download')}</a></p>
        </>
      )}
    </section>
  );
}

function Receipts({ id }: { readonly id: string }) {
  const t = useTexts(texts);
  return (
    <section className="ds-card" aria-labelledby="regn-etter">
      <h2 id="regn-etter" className="ds-heading" data-size="xs">{t('check')}</h2>
      <p className="prose">{t('checkHelp')}</p>
      <p className="button-row">
        <a className="ds-button" href={`/receipts/initiatives/${id}/pack`} download>{t('pack')}</a>
        <a className="ds-button" data-variant="secondary" href="/medvirk-verifier.html" download>{t('verifier')}</a>
      </p>
      <h3>{t('proves')}</h3>
      <ul className="ds-list"><li>{t('proves1')}</li><li>{t('proves2')}</li><li>{t('proves3')}</li></ul>
      <h3>{t('provesNot')}</h3>
      <ul className="ds-list"><li>{t('provesNot1')}</li><li>{t('provesNot2')}</li><li>{t('provesNot3')}</li></ul>
    </section>
  );
}

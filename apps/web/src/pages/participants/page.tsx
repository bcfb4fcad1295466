import { Link } from 'react-router';
import { ParticipantsPage as ParticipantsQuery, type ParticipantsPageQuery } from '../../generated/pages/participants/query.ts';
import { osloDate } from '../../language/dates.ts';
import { useLanguage, useTexts } from '../../language/use-language.ts';
import { InitiativePage } from '../../parts/initiative-page.tsx';
import { useNumber } from '../../parts/initiative-frame.tsx';
import { texts } from './texts.ts';

type InitiativeAnswer = NonNullable<ParticipantsPageQuery['initiative']>;

/** Who is affected, who takes part, what they were given and whether they opened it. */
export default function ParticipantsPage() {
  const t = useTexts(texts);
  return (
    <InitiativePage query={ParticipantsQuery} title={t('title')}>
      {(initiative) => <><Groups initiative={initiative} /><Parties initiative={initiative} /><Packages initiative={initiative} />{initiative.preparationRequests.length > 0 && <Requests initiative={initiative} />}</>}
    </InitiativePage>
  );
}

function Groups({ initiative: { groups } }: { readonly initiative: InitiativeAnswer }) {
  const t = useTexts(texts);
  const number = useNumber();
  return (
    <section className="ds-card" aria-labelledby="grupper">
      <div className="card-top"><h2 id="grupper" className="ds-heading" data-size="xs">{t('groups')}</h2><Link className="ds-button" data-variant="secondary" to={`/prosesser/${number}/deltakere/grupper`}>{t('changeGroups')}</Link></div>
      {groups.length === 0 ? <p className="quiet">{t('noGroups')}</p> : (
        <table className="ds-table">
          <thead><tr><th scope="col">{t('group')}</th><th scope="col">{t('unit')}</th><th scope="col">{t('people')}</th></tr></thead>
          <tbody>{groups.map(({ id, label, people, unit }) => <tr key={id}><th scope="row">{label}</th><td>{unit?.name}</td><td>{people}</td></tr>)}</tbody>
          <tfoot><tr><th scope="row">{t('total')}</th><td /><td>{groups.reduce((sum, { people }) => sum + people, 0)}</td></tr></tfoot>
        </table>
      )}
    </section>
  );
}

function Parties({ initiative: { parties } }: { readonly initiative: InitiativeAnswer }) {
  const t = useTexts(texts);
  const number = useNumber();
  return (
    <section className="ds-card" aria-labelledby="parter">
      <div className="card-top"><h2 id="parter" className="ds-heading" data-size="xs">{t('parties')}</h2><Link className="ds-button" data-variant="secondary" to={`/prosesser/${number}/deltakere/parter`}>{t('listParty')}</Link></div>
      <ul className="plain-list">
        {parties.map((party) => (
          <li key={party.id}>
            <p><strong>{party.name}</strong> <span className="quiet">{t(party.side)}</span></p>
            <p>{[...party.holders.map(({ name, deputy }) => (deputy ? `${name} (${t('deputy')})` : name)), ...party.mandates.map(({ name }) => `${name} (${t('mandate')})`)].join(', ')}</p>
            {party.removedAt !== null && <p className="quiet">{t('removed', { reason: party.removedReason ?? '' })}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Packages({ initiative: { packages } }: { readonly initiative: InitiativeAnswer }) {
  const t = useTexts(texts);
  const { dates } = useLanguage();
  const number = useNumber();
  return (
    <section className="ds-card" aria-labelledby="pakker">
      <div className="card-top"><h2 id="pakker" className="ds-heading" data-size="xs">{t('packages')}</h2><Link className="ds-button" data-variant="secondary" to={`/prosesser/${number}/pakker/ny`}>{t('newPackage')}</Link></div>
      {packages.length === 0 && <p className="quiet">{t('noPackages')}</p>}
      <ul className="plain-list">
        {packages.map(({ id, title, documents, deliveries, registered }) => (
          <li key={id}>
            <p><strong>{title}</strong></p>
            <p className="quiet">{t('given', { date: dates.long(osloDate(registered.recordedAt)) })} · {documents.map(({ name, version }) => `${name} (${version})`).join(', ')}</p>
            <ul>{deliveries.map(({ receiver, openedAt }, index) => <li key={index}>{receiver === null ? '' : receiver.__typename === 'Party' ? receiver.name : `${receiver.label} (${receiver.people})`}: {openedAt === null ? t('unopened') : t('opened', { date: dates.short(osloDate(openedAt)) })}</li>)}</ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Requests({ initiative: { preparationRequests } }: { readonly initiative: InitiativeAnswer }) {
  const t = useTexts(texts);
  const { dates } = useLanguage();
  const number = useNumber();
  return (
    <section className="ds-card" aria-labelledby="tid">
      <h2 id="tid" className="ds-heading" data-size="xs">{t('requests')}</h2>
      <ul className="plain-list">
        {preparationRequests.map(({ id, party, until, reason, answer }) => (
          <li key={id}>
            <p>{t('request', { party: party.name, date: dates.long(until), reason })}</p>
            {answer === null ? <p className="button-row"><Link className="ds-button" data-variant="secondary" to={`/prosesser/${number}/deltakere/forberedelse`}>{t('answer')}</Link></p> : <p className="quiet">{t(answer.granted ? 'granted' : 'refused', { reason: answer.reason })}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Link } from 'react-router';
import { useTexts } from '../../language/use-language.ts';
import { initialsOf } from '../../parts/initials.ts';
import type { InitiativeAnswer, InitiativeModel } from './model.ts';
import { texts } from './texts.ts';

/** Beside the work: what the process is, who takes part, when they meet. */
export function Sidebar({ model, initiative }: { readonly model: InitiativeModel; readonly initiative: InitiativeAnswer }) {
  const t = useTexts(texts);
  const { number, relatedChanges } = initiative;
  return (
    <div>
      <section className="ds-card" aria-labelledby="om">
        <h2 id="om" className="ds-heading" data-size="xs">{t('about')}</h2>
        <dl className="facts">{model.facts.map(({ term, text }) => <div key={term} style={{ display: 'contents' }}><dt>{term}</dt><dd>{text}</dd></div>)}</dl>
      </section>
      <section className="ds-card" aria-labelledby="folk">
        <h2 id="folk" className="ds-heading" data-size="xs">{t('people')}</h2>
        {model.people.length === 0 && <p className="quiet">{t('noPeople')}</p>}
        <ul className="people">{model.people.map(({ id, name, party }) => <li key={id}><span className="ds-avatar" aria-hidden="true">{initialsOf(name)}</span><span>{name}<small>{party}</small></span></li>)}</ul>
        <p className="button-row"><Link className="ds-link" to={`/prosesser/${number}/deltakere`}>{t('peopleAll')}</Link></p>
      </section>
      <section className="ds-card" aria-labelledby="kalender">
        <h2 id="kalender" className="ds-heading" data-size="xs">{t('calendar')}</h2>
        {model.meetings.length === 0 && <p className="quiet">{t('noMeetings')}</p>}
        <ul className="plain-list">{model.meetings.map(({ id, title, when }) => <li key={id}><Link className="ds-link" to={`/moter/${id}`}>{title}</Link><p className="quiet">{when}</p></li>)}</ul>
        {model.mayAct && <p className="button-row"><Link className="ds-button" data-variant="secondary" to={`/moter/nytt?prosess=${number}`}>{t('planMeeting')}</Link></p>}
      </section>
      {relatedChanges.length > 0 && (
        <section className="ds-card" aria-labelledby="andre">
          <h2 id="andre" className="ds-heading" data-size="xs">{t('related')}</h2>
          <ul className="plain-list">{relatedChanges.map((other) => <li key={other.number}><Link className="ds-link" to={`/prosesser/${other.number}`}>{other.title}</Link> <span className="quiet">{other.number}</span></li>)}</ul>
        </section>
      )}
    </div>
  );
}

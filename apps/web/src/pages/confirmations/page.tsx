import { CommandForm } from '../../form/command-form.tsx';
import { ConfirmationsPage as ConfirmationsQuery, ConfirmRegistration } from '../../generated/pages/confirmations/query.ts';
import { osloDate } from '../../language/dates.ts';
import { useLanguage, useTexts } from '../../language/use-language.ts';
import { InitiativePage } from '../../parts/initiative-page.tsx';
import { texts } from './texts.ts';

/** What one side recorded by hand, for the other side to confirm. */
export default function ConfirmationsPage() {
  const t = useTexts(texts);
  const { dates } = useLanguage();
  return (
    <InitiativePage query={ConfirmationsQuery} title={t('title')} lead={t('lead')}>
      {(initiative, { viewer }) => (initiative.documentations.length === 0 ? <p className="ds-card">{t('none')}</p> : initiative.documentations.map(({ id, title, note, signedBy, registered, attachment, confirmations }) => (
        <section key={id} className="ds-card" aria-labelledby={id}>
          <h2 id={id} className="ds-heading" data-size="2xs">{title}</h2>
          <p className="prose">{note}</p>
          <p className="quiet">{t('by', { name: signedBy.name, date: dates.long(osloDate(registered.recordedAt)), occurred: dates.long(registered.occurredOn), file: attachment.name })}</p>
          {confirmations.map((confirmation) => <p key={confirmation.at}>{t('confirmed', { name: confirmation.by.name, date: dates.long(osloDate(confirmation.at)) })}</p>)}
          {confirmations.length === 0 && <p><span className="ds-tag" data-color="warning">{t('unconfirmed')}</span></p>}
          {confirmations.length === 0 && viewer.person.id !== initiative.leader.id && <CommandForm mutation={ConfirmRegistration} name={`bekreft-${id}`} defaults={{}} input={() => ({ initiativeId: initiative.id, objectId: id })} submit={t('confirm')} said={t('said')}>{null}</CommandForm>}
        </section>
      )))}
    </InitiativePage>
  );
}

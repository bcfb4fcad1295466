import { CommandForm } from '../../form/command-form.tsx';
import { TextField } from '../../form/text-field.tsx';
import { DeclineRecord, DraftRecord, SendRecord, SignRecord, ViewRecord } from '../../generated/pages/meeting/query.ts';
import { osloDate } from '../../language/dates.ts';
import { useLanguage, useTexts } from '../../language/use-language.ts';
import { type ItemAnswer, type MeetingAnswer, ownParties, type RecordAnswer, recordStep, signatureRows } from './model.ts';
import { texts } from './texts.ts';

interface Props { readonly meeting: MeetingAnswer; readonly item: ItemAnswer; readonly personId: string }

/** The record of one item, from its draft to the last signature. */
export function RecordSection({ meeting, item, personId }: Props) {
  const t = useTexts(texts);
  const step = recordStep(item, meeting.status, personId);
  const initiativeId = item.initiative?.id ?? '';
  const [latest] = item.records;
  return (
    <section className="ds-card" aria-labelledby={`p-${item.id}`}>
      <h2 id={`p-${item.id}`} className="ds-heading" data-size="xs">{t('record')}: {item.title}</h2>
      {item.records.map((record) => <RecordText key={record.id} item={item} record={record} personId={personId} />)}
      {(step === 'DRAFT' || step === 'SEND') && (
        <CommandForm mutation={DraftRecord} name={`protokoll-${item.id}`} defaults={{ text: latest?.text ?? '' }} input={({ text }) => ({ initiativeId, meetingId: meeting.id, itemId: item.id, text: text.trim() })} submit={t('draftSubmit')} said={t('drafted')}>
          <TextField name="text" label={t('draft')} help={t('draftHelp')} rows={8} max={20000} />
        </CommandForm>
      )}
      {step === 'SEND' && latest !== undefined && (
        <CommandForm mutation={SendRecord} name={`send-${latest.id}`} defaults={{}} input={() => ({ initiativeId, recordId: latest.id })} submit={t('send')} said={t('sent')}><p className="quiet">{t('sendHelp')}</p></CommandForm>
      )}
    </section>
  );
}

function RecordText({ item, record, personId }: { readonly item: ItemAnswer; readonly record: RecordAnswer; readonly personId: string }) {
  const t = useTexts(texts);
  const { dates } = useLanguage();
  const initiativeId = item.initiative?.id ?? '';
  const { id: recordId, text, draftedBy, draftedAt, sentAt, lockedAt, views, pdfUrl } = record;
  // The last signature locks the record; then nobody signs, whoever has not.
  const mine = lockedAt === null ? ownParties(item, personId).filter(({ side }) => side === 'EMPLOYEES' || sentAt !== null) : [];
  return (
    <article className="stack">
      <p className="quiet">{t('draftedBy', { name: draftedBy.name, date: dates.long(osloDate(draftedAt)) })}{sentAt !== null && ` · ${t('sentAt', { date: dates.long(osloDate(sentAt)) })}`}</p>
      <p className="quote prose">{text}</p>
      {views.length > 0 && <><h3 className="ds-heading" data-size="2xs">{t('views')}</h3>{views.map(({ party, by, text: words }) => <blockquote key={party.id} className="quote prose"><strong>{t('viewOf', { party: party.name, name: by.name })}:</strong> {words}</blockquote>)}</>}
      {sentAt !== null && (
        <>
          <h3 className="ds-heading" data-size="2xs">{t('signatures')}</h3>
          <ul>{signatureRows(item, record).map(({ party, signOff }) => <li key={party.id}>{party.name}: {signOff === null ? t('waiting') : `${t(signOff.exit)}, ${signOff.by.name} ${dates.short(osloDate(signOff.at))}`}{signOff?.words != null && <blockquote className="quote prose">{signOff.words}</blockquote>}</li>)}</ul>
          <p><a className="ds-link" href={pdfUrl}>{t('pdf')}</a></p>
        </>
      )}
      {lockedAt !== null && <p className="ds-alert" data-color="success">{t('locked', { date: dates.moment(lockedAt) })}</p>}
      {mine.filter((party) => !record.signOffs.some((signOff) => signOff.party.id === party.id)).map((party) => (
        <div key={party.id} className="stack">
          {sentAt === null && (
            <CommandForm mutation={ViewRecord} name={`syn-${recordId}-${party.id}`} defaults={{ text: views.find((view) => view.party.id === party.id)?.text ?? '' }} input={(values) => ({ initiativeId, recordId, partyId: party.id, text: values.text.trim() })} submit={t('viewSubmit')} said={t('viewed')}>
              <TextField name="text" label={t('view', { party: party.name })} rows={4} max={4000} />
            </CommandForm>
          )}
          {sentAt !== null && (
            <>
              <h3 className="ds-heading" data-size="2xs">{t('sign', { party: party.name })}</h3>
              <CommandForm mutation={SignRecord} name={`signer-${recordId}-${party.id}`} defaults={{ dissent: '' }} input={({ dissent }) => ({ initiativeId, recordId, partyId: party.id, dissent: dissent.trim() === '' ? null : dissent.trim() })} submit={t('signSubmit')} said={t('signed')}>
                <TextField name="dissent" label={t('dissent')} help={t('dissentHelp')} rows={3} max={4000} optional />
              </CommandForm>
              <details><summary className="ds-link">{t('decline')}</summary>
                <CommandForm mutation={DeclineRecord} name={`avsla-${recordId}-${party.id}`} defaults={{ reason: '' }} input={({ reason }) => ({ initiativeId, recordId, partyId: party.id, reason: reason.trim() })} submit={t('decline')} said={t('declined', { party: party.name })}>
                  <TextField name="reason" label={t('declineReason')} rows={3} max={4000} />
                </CommandForm>
              </details>
            </>
          )}
        </div>
      ))}
    </article>
  );
}

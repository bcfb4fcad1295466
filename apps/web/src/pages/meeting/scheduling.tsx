import { ChoiceField } from '../../form/choice-field.tsx';
import { CommandForm } from '../../form/command-form.tsx';
import { TextField } from '../../form/text-field.tsx';
import { AnswerOtherTime, CancelMeeting, HoldMeeting, type MeetingPageQuery, MoveMeeting, SummonMeeting } from '../../generated/pages/meeting/query.ts';
import { HOLIDAYS } from '../../generated/holidays.ts';
import { osloDate, osloInstant, osloTime } from '../../language/dates.ts';
import { useLanguage, useTexts } from '../../language/use-language.ts';
import { workingDaysBetween } from '../../language/working-days.ts';
import type { MeetingAnswer } from './model.ts';
import { texts } from './texts.ts';

interface Props { readonly meeting: MeetingAnswer; readonly data: MeetingPageQuery; readonly runs: boolean; readonly reload: () => void }

/** Summons and what may happen to a meeting before it is held; and that it was. */
export function Scheduling({ meeting, data, runs, reload }: Props) {
  const t = useTexts(texts);
  const { dates } = useLanguage();
  const { id: meetingId, version: expectedVersion, status, summonses, otherTimeRequests, held, startsAt } = meeting;
  const today = osloDate(data.organisation.now);
  const ahead = status === 'PLANNED' || status === 'SUMMONED';
  const begun = Date.parse(startsAt) <= Date.parse(data.organisation.now);
  return (
    <section className="ds-card" aria-labelledby="innkalling">
      <h2 id="innkalling" className="ds-heading" data-size="xs">{t('summons')}</h2>
      {summonses.map((summons) => (
        <div key={summons.sentAt}>
          <p>{t('summonedAt', { date: dates.moment(summons.sentAt) })}</p>
          <ul>{summons.deliveries.map(({ person, deputy }, index) => <li key={index}>{person?.name}{deputy && ` (${t('deputy')})`}</li>)}</ul>
        </div>
      ))}
      {held !== null && <p>{t('heldAt', { date: dates.moment(held.startedAt), minutes: held.minutes })}</p>}
      {otherTimeRequests.map(({ id, by, reason, answer }) => (
        <div key={id} className="ds-alert" data-color={answer === null ? 'warning' : 'info'}>
          <p>{t('otherTime', { name: by.name, reason })}</p>
          {answer !== null && <p>{t(answer.granted ? 'granted' : 'refused', { reason: answer.reason })}</p>}
          {answer === null && runs && (
            <CommandForm mutation={AnswerOtherTime} name={`tidspunkt-${id}`} defaults={{ granted: '', reason: '' }} stale={reload} submit={t('answer')} said={t('answered')}
              input={({ granted, reason: why }) => ({ meetingId, expectedVersion, otherTimeRequestId: id, granted: granted === 'YES', reason: why.trim() })}>
              <ChoiceField name="granted" label={t('grant')} choices={[{ value: 'YES', label: t('yes') }, { value: 'NO', label: t('no') }]} />
              <TextField name="reason" label={t('reason')} rows={2} max={4000} />
            </CommandForm>
          )}
        </div>
      ))}
      {runs && status === 'PLANNED' && (
        <CommandForm mutation={SummonMeeting} name={`innkall-${meetingId}`} defaults={{}} input={() => ({ meetingId, expectedVersion })} stale={reload} submit={t('summonNow')} said={t('summoned')}>
          <p className="quiet">{t('summonHelp', { days: Math.max(0, workingDaysBetween(today, osloDate(startsAt), new Set(HOLIDAYS))) })}</p>
        </CommandForm>
      )}
      {runs && ahead && (
        <div className="stack">
          {begun && (
            <>
              <h3 className="ds-heading" data-size="2xs">{t('hold')}</h3>
              <CommandForm mutation={HoldMeeting} name={`holdt-${meetingId}`} defaults={{ startedAt: osloTime(startsAt), endedAt: osloTime(new Date(Date.parse(startsAt) + 3_600_000).toISOString()) }} stale={reload} submit={t('holdSubmit')} said={t('held')}
                input={({ startedAt, endedAt }) => ({ meetingId, expectedVersion, startedAt: osloInstant(startedAt), endedAt: osloInstant(endedAt) })}>
                <div className="row-pair"><TextField name="startedAt" type="datetime-local" label={t('started')} /><TextField name="endedAt" type="datetime-local" label={t('ended')} /></div>
              </CommandForm>
            </>
          )}
          <details><summary className="ds-link">{t('move')}</summary>
            <CommandForm mutation={MoveMeeting} name={`flytt-${meetingId}`} defaults={{ startsAt: osloTime(startsAt), reason: '' }} stale={reload} submit={t('move')} said={t('moved')} input={(values) => ({ meetingId, expectedVersion, startsAt: osloInstant(values.startsAt), reason: values.reason.trim() })}>
              <TextField name="startsAt" type="datetime-local" label={t('starts')} /><TextField name="reason" label={t('reason')} rows={2} max={4000} />
            </CommandForm>
          </details>
          <details><summary className="ds-link">{t('cancel')}</summary>
            <CommandForm mutation={CancelMeeting} name={`avlys-${meetingId}`} defaults={{ reason: '' }} stale={reload} submit={t('cancel')} said={t('cancelled')} input={({ reason }) => ({ meetingId, expectedVersion, reason: reason.trim() })}>
              <TextField name="reason" label={t('reason')} rows={2} max={4000} />
            </CommandForm>
          </details>
        </div>
      )}
    </section>
  );
}

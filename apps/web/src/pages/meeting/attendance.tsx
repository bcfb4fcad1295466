import { ChoiceField } from '../../form/choice-field.tsx';
import { CommandForm } from '../../form/command-form.tsx';
import { ConfirmAttendance } from '../../generated/pages/meeting/query.ts';
import { useTexts } from '../../language/use-language.ts';
import { attendanceInput, type MeetingAnswer, ownAttendees, ownSide } from './model.ts';
import { texts } from './texts.ts';

/** Who met; each side confirms its own. */
export function Attendance({ meeting, personId, reload }: { readonly meeting: MeetingAnswer; readonly personId: string; readonly reload: () => void }) {
  const t = useTexts(texts);
  const side = ownSide(meeting, personId);
  const own = ownAttendees(meeting, personId);
  const confirmed = own.length > 0 && own.some(({ personId: id }) => meeting.attendance.some(({ person }) => person?.id === id));
  return (
    <section className="ds-card" aria-labelledby="frammote">
      <h2 id="frammote" className="ds-heading" data-size="xs">{t('attendance')}</h2>
      <p className="quiet">{t('attendanceHelp')}</p>
      {meeting.attendance.length === 0 && <p>{t('noAttendance')}</p>}
      <ul>{meeting.attendance.map(({ name, deputy, presence, reason }) => <li key={name}>{name}{deputy && ` (${t('deputy')})`}: {t(presence)}{reason !== null && ` (${reason})`}</li>)}</ul>
      {side !== null && own.length > 0 && !confirmed && (
        <CommandForm mutation={ConfirmAttendance} name={`frammote-${meeting.id}-${side}`} defaults={{ met: own.filter(({ deputy }) => !deputy).map(({ personId: id }) => id) }} stale={reload} submit={t('confirm')} said={t('confirmed')} input={({ met }) => attendanceInput(meeting, side, own, met)}>
          <ChoiceField many optional name="met" label={t('attendees')} help={t('attendeesHelp')} choices={own.map(({ personId: id, name, deputy }) => ({ value: id, label: deputy ? `${name} (${t('deputy')})` : name }))} />
        </CommandForm>
      )}
    </section>
  );
}

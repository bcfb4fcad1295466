import { EVERYONE } from '../audience.ts';
import { json, personIn, text, value } from '../fields.ts';
import { type ReadModel, visibleTo } from '../model.ts';

/** Over a jsonb `ActorRef`. */
const actor: ReadModel = {
  type: 'Actor', rows: EVERYONE,
  fields: visibleTo(EVERYONE, { person: personIn(), name: text('name'), role: text('role'), side: text('side') }),
};

/** Over a jsonb `Registered`. */
const registered: ReadModel = {
  type: 'Registered', rows: EVERYONE,
  fields: visibleTo(EVERYONE, {
    recordedAt: text('recordedAt'), occurredOn: text('occurredOn'), bySide: text('bySide'), confirmedAt: text('confirmedAt'),
    daysLate: value((row) => `(((${row} ->> 'recordedAt')::timestamptz at time zone 'Europe/Oslo')::date - (${row} ->> 'occurredOn')::date)`),
  }),
};

/** Over a jsonb `{ granted, reason, at }`. */
const requestAnswer: ReadModel = {
  type: 'RequestAnswer', rows: EVERYONE, fields: visibleTo(EVERYONE, { granted: json('granted'), reason: text('reason'), at: text('at') }),
};

export const actors = [actor, registered, requestAnswer];

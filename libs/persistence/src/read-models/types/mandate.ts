import { EVERYONE } from '../audience.ts';
import { elements, inline, jsonId, text } from '../fields.ts';
import { type ReadModel, visibleTo } from '../model.ts';

/** Over the initiative's jsonb `mandate`. */
const mandate: ReadModel = {
  type: 'Mandate', rows: EVERYONE,
  fields: visibleTo(EVERYONE, {
    id: jsonId('Mandate'), text: text('text'), room: elements('RoomItem', (up) => `${up} -> 'room'`), statedAt: text('statedAt'), by: inline('Actor', (row) => `(${row} -> 'by')`),
  }),
};

const roomItem: ReadModel = {
  type: 'RoomItem', rows: EVERYONE, fields: visibleTo(EVERYONE, { id: jsonId('RoomItem'), what: text('what'), state: text('state'), fixedBy: text('fixedBy') }),
};

export const mandates = [mandate, roomItem];

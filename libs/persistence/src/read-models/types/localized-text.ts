import { EVERYONE } from '../audience.ts';
import { text } from '../fields.ts';
import { type ReadModel, visibleTo } from '../model.ts';

/** Over a jsonb value `{nb, nn, en}`. */
export const localizedText: ReadModel = { type: 'LocalizedText', rows: EVERYONE, fields: visibleTo(EVERYONE, { nb: text('nb'), nn: text('nn'), en: text('en') }) };

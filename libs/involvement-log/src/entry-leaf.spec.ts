import { describe, expect, it } from '@jest/globals';
import canonicalize from 'canonicalize';
import { entryLeaf } from '#involvement-log';
import type { EntryFrame } from '#involvement-log';

const frame: EntryFrame = {
  organisationId: '0199d1f0-0000-7000-8000-000000000001', id: '0199d1f0-0000-7000-8000-000000000002', initiativeId: '0199d1f0-0000-7000-8000-000000000003', number: 4, type: 'statement.received',
  actorRole: 'UNION_REP', actorSide: 'EMPLOYEES', recordedAt: '2026-03-02T08:15:00.123Z', occurredOn: '2026-03-01', replay: false, commitment: 'ab'.repeat(32),
};
const text = (of: EntryFrame): string => Buffer.from(entryLeaf(of)).toString('utf8');

describe('the leaf of an entry', () => {
  it('is the RFC 8785 JSON of its public frame, and of nothing else', () => {
    expect(text(frame)).toBe('{"commitment":"abababababababababababababababababababababababababababababababab","format":"medvirk/entry/v1","id":"0199d1f0-0000-7000-8000-000000000002",'
      + '"initiative":"0199d1f0-0000-7000-8000-000000000003","number":4,"occurredOn":"2026-03-01","organisation":"0199d1f0-0000-7000-8000-000000000001","recordedAt":"2026-03-02T08:15:00.123Z",'
      + '"replay":false,"role":"UNION_REP","side":"EMPLOYEES","type":"statement.received"}');
    expect(text(frame)).toBe(canonicalize(JSON.parse(text(frame))));
  });

  it('holds no name and no word, whatever else the frame was read with', () => {
    expect(text({ ...frame, ...{ name: 'Kari', payload: { text: 'nei' } } })).toBe(text(frame));
  });

  it.each(Object.entries<EntryFrame[keyof EntryFrame]>({
    organisationId: 'x', id: 'x', initiativeId: null, number: 5, type: 'x', actorRole: 'LEADER', actorSide: null, recordedAt: '2026-03-02T08:15:00.124Z', occurredOn: null, replay: true, commitment: 'cd'.repeat(32),
  }))('is another one for another %s', (member, value) => {
    expect(text({ ...frame, [member]: value })).not.toBe(text(frame));
  });
});

import { describe, expect, it } from '@jest/globals';
import { nb } from 'date-fns/locale/nb';
import type { MyWorkQuery } from '../../generated/pages/my-work/query.ts';
import { datesIn } from '../../language/dates.ts';
import { translator } from '../../language/messages.ts';
import { texts as criterionTexts } from '../../parts/criterion-texts.ts';
import { dueTexts } from '../../parts/due-words.ts';
import { myWorkModel } from './model.ts';
import { texts } from './texts.ts';

type Task = MyWorkQuery['myWork']['nodes'][number];
const words = (text: string) => ({ nb: text, nn: text, en: text });
const task = (given: Partial<Task>): Task => ({
  id: 'TSK_1', kind: 'ANSWER_STATEMENT', action: 'statementAnswer', subject: 'Per Nygård', occurrence: 'x', dueOn: '2026-03-09', overdue: false, createdAt: '2026-03-01T08:00:00Z', objection: null,
  initiative: { id: 'INI_1', number: 'M-2026-5', title: 'Ny turnus', unit: { name: 'Nord' }, gate: { criteria: [{ key: 'decide.decision-made', name: 'decision-made', missing: {}, title: words('Beslutningen er tatt'), remedy: { mutation: 'decisionMake' } }] } }, ...given,
});
const answer = (tasks: readonly Task[], given: Partial<MyWorkQuery> = {}): MyWorkQuery => ({
  viewer: { person: { id: 'PER_1', name: 'Ola Moen' }, roles: ['LEADER'], language: 'NB' }, organisation: { id: 'ORG_1', name: 'Gjøvik kommune', now: '2026-03-03T08:00:00Z', kind: 'REPLAY' }, waiting: { totalCount: tasks.length },
  myWork: { totalCount: tasks.length, nodes: tasks }, closed: { closedDays: [] }, mine: { nodes: [] }, upcoming: { nodes: [] }, ...given,
});
const model = (data: MyWorkQuery) => myWorkModel(data, new Set(['2026-04-02', '2026-04-03', '2026-04-06']), { language: 'nb', dates: datesIn('nb', nb), t: translator(texts, 'nb'), due: translator(dueTexts, 'nb'), criterion: translator(criterionTexts, 'nb') });

describe('what waits for me', () => {
  it('stands with the overdue first, then by deadline, those without one last', () => {
    const rows = model(answer([task({ id: 'none', dueOn: null }), task({ id: 'later', dueOn: '2026-04-07' }), task({ id: 'late', dueOn: '2026-03-02', overdue: true }), task({ id: 'soon' })])).rows;
    expect(rows.map(({ id, late }) => [id, late])).toEqual([['late', true], ['soon', false], ['later', false], ['none', false]]);
  });

  it('counts its days as working days, over Easter too', () => {
    expect(model(answer([task({ dueOn: '2026-04-07' })])).rows[0]?.when).toBe('Frist 7. apr., om 22 arbeidsdager');
    expect(model(answer([task({ dueOn: '2026-03-02', overdue: true })])).rows[0]?.when).toBe('1 arbeidsdag over fristen, som var 2. mars');
    expect(model(answer([task({ dueOn: '2026-03-03' })])).rows[0]?.when).toBe('Frist i dag');
  });

  it('calls a criterion by its title, with the button of its remedy', () => {
    expect(model(answer([task({ kind: 'MEND_CRITERION', action: 'decisionMake', subject: 'decide.decision-made' })])).rows[0]).toMatchObject({ what: 'Mangler: Beslutningen er tatt', button: 'Før beslutningen', href: '/prosesser/M-2026-5/beslutning/ny' });
  });

  it('leads to the page where it is done', () => {
    expect(model(answer([task({})])).rows[0]).toMatchObject({ what: 'Svar på innspillet fra Per Nygård', where: 'M-2026-5 Ny turnus', button: 'Svar', href: '/prosesser/M-2026-5/innspill' });
    expect(model(answer([task({ kind: 'SIGN_RECORD', action: 'recordSign' })])).rows[0]?.href).toBe('/moter?prosess=M-2026-5');
  });

  it('shows a kind of task that has no words yet by what it is about', () => {
    expect(model(answer([task({ kind: 'SOMETHING_NEW' as Task['kind'], subject: 'Noe nytt' })])).rows[0]).toMatchObject({ what: 'Noe nytt', button: 'Se på' });
  });

  it('says when the next thing comes where nothing waits', () => {
    expect(model(answer([])).next).toMatch(/^Når et innspill skal besvares/);
    const upcoming = { nodes: [{ id: 'MTG_1', title: 'Drøftingsmøte', startsAt: '2026-03-12T09:00:00Z' }] };
    expect(model(answer([], { upcoming })).next).toBe('Det neste er «Drøftingsmøte»: torsdag 12. mars kl. 10.00.');
  });
});

import { describe, expect, it } from '@jest/globals';
import { shownCode } from '#domain';
import { formOf } from '../test-support/filled-form.ts';
import { QUESTIONS, ROUND } from '../test-support/open-round.ts';
import { type Bed, Visitor, bed } from '../test-support/visitor.ts';

const NEXT = { go: 'next' };
const ANSWERED = [{ q: '4' }, { q: 'kveld' }, { q: ['natt', 'dag'] }, { n0: '30', n1: '', n2: '70' }, { w: 'Takk <b>\r\nfor sist' }] as const;
const title = (html: string): string => /<h1>([^<]*)<\/h1>/.exec(html)?.[1] ?? '';

/** Somebody who has answered everything and stands at the review. */
async function atReview(at: Bed): Promise<Visitor> {
  const visitor = await new Visitor(at.parts).enter(at.newCode());
  await visitor.does(NEXT);
  for (const typed of ANSWERED) await visitor.does({ ...typed, ...NEXT });
  return visitor;
}

describe('a visit', () => {
  it('tells before the first question who asks, why, where the answers count, what is shown, and how one is protected', async () => {
    const at = bed();
    const { html } = await new Visitor(at.parts).enter(at.newCode());
    for (const said of [ROUND.title, ROUND.askedBy, ROUND.why, 'Hjemmetjenesten &lt;nord&gt;', '42 er invitert', 'minst 5 har svart', 'minst 10 har svart', ROUND.dataProtection, 'Ikke del den', 'egen telefon', 'viser aldri hva du har svart', 'fredag 20. mars 2026', 'fredag 27. mars 2026']) expect(html).toContain(said);
  });

  it('goes through every kind of question to review and receipt, and hands over the answers as they are stored', async () => {
    const at = bed();
    const visitor = await atReview(at);
    expect(title(visitor.html)).toBe('Se over svarene');
    expect(at.store.submitted.size).toBe(0);
    for (const told of ['Litt enig', 'kveld (nb)', 'dag (nb) · natt (nb)', '30 · 0 · 70', 'Takk &lt;b&gt;']) expect(visitor.html).toContain(told);
    await visitor.does({ go: 'send' });
    expect(visitor.html).toMatch(/Takk, svaret er mottatt.*fredag 27\. mars 2026.*samme kode fram til/s);
    expect([...at.store.submitted.values()]).toEqual([{ answers: ['4', 'kveld', 'dag,natt', '30,0,70', null], comments: [null, null, null, null, 'Takk <b>\nfor sist'] }]);
    expect(formOf(visitor.html).size).toBe(0);
  });

  it('takes "don\'t know / won\'t say" to every question', async () => {
    const at = bed();
    const visitor = await (await new Visitor(at.parts).enter(at.newCode())).does(NEXT);
    for (const _ of QUESTIONS) await visitor.does({ q: '-', ...NEXT });
    await visitor.does({ go: 'send' });
    expect([...at.store.submitted.values()]).toEqual([{ answers: [null, null, null, null, null], comments: [null, null, null, null, null] }]);
  });

  it('goes back and shows what was chosen, and changes one answer from the review and returns there', async () => {
    const at = bed();
    const visitor = await atReview(at);
    await visitor.does({ go: 'back' });
    expect(visitor.html).toContain('Takk &lt;b&gt;\nfor sist</textarea>');
    await visitor.does({ go: 'back' });
    expect(formOf(visitor.html).get('n2')).toBe('70');
    await visitor.does({ go: 'next' });
    await visitor.does({ go: 'next' });
    await visitor.does({ go: 'to0' });
    expect(formOf(visitor.html).get('q')).toBe('4');
    await visitor.does({ q: '1', ...NEXT });
    expect(title(visitor.html)).toBe('Se over svarene');
    await visitor.does({ go: 'send' });
    expect([...at.store.submitted.values()][0]).toMatchObject({ answers: ['1', 'kveld', 'dag,natt', '30,0,70', null] });
  });

  it('changes the language anywhere and keeps what is typed', async () => {
    const at = bed();
    const visitor = await (await new Visitor(at.parts).enter(at.newCode())).does(NEXT);
    await visitor.does({ q: '2', o: 'nn' });
    expect(visitor.html).toMatch(/<html lang="nn">.*Heilt ueinig/s);
    expect(formOf(visitor.html).get('q')).toBe('2');
    await visitor.does(NEXT);
    expect(visitor.html).toContain('<html lang="nn">');
  });

  it.each([
    [0, {}, 'Velg et svar'], [0, { q: ['4', '-'] }, 'ikke begge'], [0, { q: '6' }, 'Velg ett av svarene'], [1, { q: 'morgen' }, 'Velg ett av svarene'], [1, { q: ['dag', 'natt'] }, 'Velg ett av svarene'],
    [2, {}, 'Velg et svar'], [3, { n0: '30', n1: '30', n2: '30' }, 'Summen er 90. Fordel 10 poeng til.'], [3, { n0: '100', n1: '1' }, 'Summen er 101. Ta bort 1 poeng.'], [3, { n0: 'mange' }, 'hele tal'], [3, { n0: '-5', n1: '105' }, 'hele tal'],
    [4, { w: 'x'.repeat(1003) }, '1003 tegn. Ta bort 3'],
  ])('asks question %i again for %j, and says why', async (index, typed, why) => {
    const at = bed();
    const visitor = await (await new Visitor(at.parts).enter(at.newCode())).does(NEXT);
    for (const answer of ANSWERED.slice(0, index)) await visitor.does({ ...answer, ...NEXT });
    await visitor.does({ ...typed, ...NEXT });
    expect(visitor.html).toMatch(/<title>Sjekk svaret: .*role="alert"/s);
    expect(visitor.html).toContain(why);
    expect(formOf(visitor.html).get('at')).toBe(String(index + 1));
  });

  it('counts a line end of own words once, so that a thousand signs in a browser are a thousand here', async () => {
    const at = bed();
    const visitor = await (await new Visitor(at.parts).enter(at.newCode())).does(NEXT);
    for (const answer of ANSWERED.slice(0, 4)) await visitor.does({ ...answer, ...NEXT });
    await visitor.does({ w: `${'x'.repeat(499)}\r\n${'y'.repeat(500)}\u0000`, ...NEXT });
    await visitor.does({ go: 'send' });
    expect([...at.store.submitted.values()][0]?.comments[4]?.length).toBe(1000);
  });

  it('takes no answer that a tampered form carries: it counts as not given', async () => {
    const at = bed();
    const visitor = await atReview(at);
    await visitor.does({ a: '9;morgen;dag,dag,;50,51,0;x;y;z', w4: 'x'.repeat(5000), go: 'send' });
    expect([...at.store.submitted.values()]).toEqual([{ answers: [null, null, null, null, null], comments: [null, null, null, null, null] }]);
  });

  it('shows no earlier answer to whoever enters the code again, and the second submission takes the place of the first', async () => {
    const at = bed();
    const code = at.newCode();
    const first = await (await new Visitor(at.parts).enter(code)).does(NEXT);
    for (const typed of ANSWERED) await first.does({ ...typed, ...NEXT });
    await first.does({ go: 'send' });
    const again = await new Visitor(at.parts).enter(shownCode(code).toLowerCase());
    expect(formOf(again.html).get('a')).toBe(';;;;');
    await again.does(NEXT);
    expect(again.html).not.toContain(' checked');
    await again.does({ at: '6', go: 'send' });
    expect([...at.store.submitted.values()]).toEqual([{ answers: [null, null, null, null, null], comments: [null, null, null, null, null] }]);
  });
});

describe('a code that opens nothing', () => {
  it('is answered alike and after the same time, whether it is wrong, closed, or no code at all', async () => {
    const at = bed();
    const closed = at.newCode();
    const inside = await atReview(at);
    at.store.rounds.clear();
    const pages = [];
    for (const typed of [closed, 'ZZZZ-ZZZZ', 'O0O0', '', 'x'.repeat(5000), '<script>']) pages.push(...(await new Visitor(at.parts).enter(typed)).pages);
    await inside.does({ go: 'send' });
    expect(new Set([...pages, inside.pages.at(-1)].map((page) => JSON.stringify(page))).size).toBe(1);
    expect(pages[0]?.status).toBe(404);
    expect(at.waited).toEqual(Array.from({ length: 7 }, () => 300));
    expect(at.store.asked.slice(-7).every((hash) => hash.length === 64)).toBe(true);
  });

  it('is not repeated in the page', async () => {
    const at = bed();
    expect((await new Visitor(at.parts).enter('QQQQ-WWWW')).html).not.toContain('QQQQ');
  });

  it('slows guessing for all, while whoever is in goes on, and lets others in again with time', async () => {
    const at = bed();
    const inside = await (await new Visitor(at.parts).enter(at.newCode())).does(NEXT);
    for (let guess = 0; guess < 600; guess += 1) await new Visitor(at.parts).enter('ZZZZ-ZZZZ');
    const late = at.newCode();
    const held = await new Visitor(at.parts).enter(late);
    expect(held.pages[0]).toMatchObject({ status: 429, retryAfter: 120 });
    const looked = at.store.asked.length;
    await inside.does({ q: '3', ...NEXT });
    expect([formOf(inside.html).get('at'), at.store.asked.length]).toEqual(['2', looked + 1]);
    await inside.does({ p: 'forged', q: 'dag', ...NEXT });
    expect(inside.pages.at(-1)?.status).toBe(429);
    at.nowMs = 1_000;
    expect((await new Visitor(at.parts).enter(late)).pages[0]?.status).toBe(200);
  });

  it('costs nothing where it is right: a thousand come in at once', async () => {
    const at = bed();
    for (let one = 0; one < 1_000; one += 1) expect((await new Visitor(at.parts).enter(at.newCode())).pages[0]?.status).toBe(200);
  });
});

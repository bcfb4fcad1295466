import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFaults, overflow } from './accessibility.ts';
import { type ClientSite, openClientSite } from './client-site.ts';

// A step waits for a browser and a database on a busy machine; it ends as soon as it may.
jest.setTimeout(180_000);

let site: ClientSite;
beforeAll(async () => { site = await openClientSite(); }, 180_000);
afterAll(async () => { await site.close(); });

const TITLE = 'Ny turnus i sone Nord';
/** A document that was chosen in a file field. */
const DOCUMENT = { name: 'Turnusutkast.pdf', mimeType: 'application/pdf', buffer: Buffer.from('Hver tredje helg') };

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
/** Sends the form with this button, and waits for what is said when it is done. */
async function send(page: Page, button: string, said: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('status').getByText(said).waitFor();
}
/** Moves the organisation's time, which nothing else does in a replay. */
const passTo = async (instant: string): Promise<void> => {
  const { body } = await site.api.ask(await site.api.token('hr'), 'mutation ($to: DateTime!) { replayAdvance(input: { to: $to }) { userErrors { code message } } }', { to: instant });
  expect(body.data).toEqual({ replayAdvance: { userErrors: [] } });
};
/** What axe found at any stop. Gathered, so that one fault does not hide the steps after it. */
const faults: string[] = [];
const look = async (page: Page): Promise<void> => { faults.push(...await accessibilityFaults(page)); };
let number = '';
const process = (page = ''): string => `/prosesser/${number}${page}`;

describe('journey 1: from an idea to a decision', () => {
  let leader: Page;

  it('begins with a link that survives signing in', async () => {
    leader = await site.openAs('Lars Eide', '/prosesser/ny');
    await heading(leader, 'Ny prosess').waitFor();
    await look(leader);
  });

  it('says at the fields what is missing, and lets the summary lead there', async () => {
    await leader.getByRole('button', { name: 'Opprett prosessen' }).click();
    const summary = leader.getByRole('alert').filter({ hasText: 'Du må rette dette' });
    await summary.waitFor();
    await summary.getByRole('link', { name: 'Fyll inn «Navn på prosessen»' }).click();
    expect(await leader.getByLabel('Navn på prosessen').and(leader.locator(':focus')).count()).toBe(1);
    await look(leader);
  });

  it('keeps what was typed over a reload, and creates the process', async () => {
    await leader.getByRole('radio', { name: 'Ny turnus eller arbeidstidsordning' }).check();
    await leader.getByLabel('Navn på prosessen').fill(TITLE);
    await leader.getByLabel('Hvorfor vurderer dere dette?').fill('For mange helger på rad.');
    await leader.reload();
    expect(await leader.getByLabel('Navn på prosessen').inputValue()).toBe(TITLE);
    await leader.getByLabel('Hvilken enhet eier prosessen?').selectOption({ label: '– Hjemmetjenesten nord' });
    await leader.getByLabel('Enhet', { exact: true }).selectOption({ label: '– Hjemmetjenesten nord' });
    await leader.getByRole('radio', { name: 'Lite' }).check();
    await send(leader, 'Opprett prosessen', 'Prosessen er opprettet.');
    await heading(leader, TITLE).waitFor();
    number = new URL(leader.url()).pathname.split('/').at(-1) ?? '';
    expect(number).toMatch(/^M-2026-\d+$/);
    await leader.getByText('Din neste handling: send pakke').waitFor();
    await look(leader);
  });

  it('shares the diagnosis from the gate’s own button, which opens the gate', async () => {
    await leader.getByRole('link', { name: /^Send pakke: / }).click();
    expect(await leader.getByRole('radio', { name: 'Første informasjon' }).isChecked()).toBe(true);
    await leader.getByLabel('Hva pakken heter').fill('Vi skal se på turnusen');
    await leader.getByLabel('Fil').setInputFiles(DOCUMENT);
    await leader.getByText(/Kontrollsum [0-9a-f]{12}/).waitFor();
    await look(leader);
    await send(leader, 'Send pakken', 'Pakken er sendt og står i loggen.');
    await leader.getByRole('link', { name: 'Gå videre til neste steg' }).click();
    await heading(leader, 'Vilkår').waitFor();
    await look(leader);
    await send(leader, 'Gå videre til neste steg', 'Prosessen er i neste steg.');
    await leader.getByRole('heading', { name: 'Før dere beslutter' }).waitFor();
  });

  it('puts a proposal, gives its basis and assesses its risk', async () => {
    await leader.goto(`${site.api.url}${process('/forslag/nytt')}`);
    await leader.getByLabel('Forslaget i en setning').fill('Hver tredje helg');
    await leader.getByLabel('Forslaget', { exact: true }).fill('Alle jobber hver tredje helg.');
    await leader.getByLabel('Alternativet').fill('Hver tredje helg');
    await look(leader);
    await send(leader, 'Legg fram forslaget', 'Forslaget er lagt fram.');
    await leader.goto(`${site.api.url}${process('/pakker/ny?type=CONSULTATION')}`);
    await leader.getByLabel('Hva pakken heter').fill('Til drøfting');
    await leader.getByLabel('Fil').setInputFiles(DOCUMENT);
    await leader.getByText(/Kontrollsum [0-9a-f]{12}/).waitFor();
    await send(leader, 'Send pakken', 'Pakken er sendt');
    for (const about of [1, 2]) {
      await leader.goto(`${site.api.url}${process('/risiko/ny')}`);
      await leader.getByLabel('Hva gjelder vurderingen?').selectOption({ index: about });
      await leader.getByLabel('Hva kan skje?').fill('Lite hvile');
      await leader.getByLabel('Sannsynlighet (1–5)').fill('3');
      await leader.getByLabel('Konsekvens (1–5)').fill('3');
      await leader.getByLabel('Tiltak', { exact: true }).fill('Elleve timer fri');
      await leader.getByLabel('Ansvarlig').fill('Turnusplanlegger');
      await leader.getByLabel('Risikotall etter tiltak (1–25)').fill('4');
      await send(leader, 'Signer vurderingen', 'Vurderingen er signert.');
    }
    await heading(leader, 'Risiko').waitFor();
    await look(leader);
  });

  it('plans and summons the consultation', async () => {
    await leader.goto(`${site.api.url}/moter/nytt?prosess=${number}`);
    await leader.getByLabel('Når?').fill('2026-03-12T10:00');
    await look(leader);
    await send(leader, 'Planlegg møtet', 'Møtet er planlagt.');
    await heading(leader, 'Drøftingsmøte').waitFor();
    await send(leader, 'Send innkallingen', 'Innkallingen er sendt.');
    await look(leader);
  });
});

describe('journey 3: the record', () => {
  let leader: Page;
  let rep: Page;

  it('is written by the leader once the meeting is held', async () => {
    await passTo('2026-03-12T12:00:00Z');
    leader = await site.openAs('Lars Eide', `/moter?prosess=${number}`);
    await leader.getByRole('link', { name: 'Drøftingsmøte' }).click();
    await heading(leader, 'Drøftingsmøte').waitFor();
    await send(leader, 'Før at møtet er holdt', 'Møtet er ført.');
    await send(leader, 'Bekreft frammøte', 'Frammøtet er bekreftet.');
    await leader.getByLabel('Utkast til protokoll').fill('Forslaget ble gjennomgått.');
    await send(leader, 'Lagre utkastet', 'Utkastet er lagret.');
    await look(leader);
  });

  it('takes the rep’s own view and signature with dissent, on a phone and in nynorsk', async () => {
    await site.api.admin.query(`update person set language = 'nn' where external_key = 'rep'`);
    rep = await site.openAs('Tor Vik', new URL(leader.url()).pathname, 390);
    expect(await rep.evaluate<string>('document.documentElement.lang')).toBe('nn');
    await rep.getByText('torsdag 12. mars').first().waitFor();
    await send(rep, 'Stadfest frammøte', 'Frammøtet er stadfesta.');
    await leader.reload();
    await send(leader, 'Send til signering', 'Protokollen er sendt til signering.');
    await send(leader, 'Signer', 'Protokollen er signert.');
    await rep.reload();
    await rep.getByLabel('Protokolltilførsel').fill('Nattbemanninga må styrkjast først.');
    await look(rep);
    expect(await overflow(rep)).toBe(0);
    await send(rep, 'Signer', 'Protokollen er signert.');
    await rep.getByText('signert med protokolltilførsel').waitFor();
  });

  it('is locked when both sides have signed, and nobody is offered to change it', async () => {
    await leader.reload();
    await leader.getByText('Ingen kan endre den.').waitFor();
    expect(await leader.getByRole('button', { name: /Signer|Lagre utkastet|Send til signering/ }).count()).toBe(0);
    await look(leader);
  });
});

describe('journey 1, the end: the decision', () => {
  it('follows the open gate, with the dissent laid before it', async () => {
    await passTo('2026-03-16T12:00:00Z');
    const leader = await site.openAs('Lars Eide', process('/for-beslutning'));
    await leader.getByText('Nattbemanninga må styrkjast først.').waitFor();
    await leader.getByText('Porten er åpen.').waitFor();
    await send(leader, 'Gå videre til neste steg', 'Prosessen er i neste steg.');
    await leader.goto(`${site.api.url}${process('/beslutning/ny')}`);
    await leader.getByLabel('Beslutningen i en setning').fill('Hver tredje helg fra 1. juni');
    await leader.getByLabel('Dette er valgt').check();
    await leader.getByLabel('Begrunnelse').fill('Gir jevnere helger.');
    expect(await leader.getByRole('checkbox', { name: /Fagforbundet: Nattbemanninga/ }).isChecked()).toBe(true);
    await look(leader);
    await send(leader, 'Før beslutningen', 'Beslutningen er ført.');
    await send(leader, 'Gjør kjent', 'Beslutningen er gjort kjent.');
    await look(leader);
  });
});

describe('every page of a process', () => {
  it('stands without faults and without scrolling sideways on a phone', async () => {
    const page = await site.openAs('Lars Eide', '/mitt-arbeid', 390);
    for (const address of ['/mitt-arbeid', '/prosesser', '/prosesser?sok=turnus&mine=ja', process(), process('/for-beslutning'), process('/innspill'), process('/risiko'), process('/deltakere'), process('/beslutning'), process('/logg'), process('/logg/ny'), process('/mandat'), process('/frister'), '/moter', '/moter?vis=tidligere']) {
      await page.goto(`${site.api.url}${address}`);
      await page.getByRole('heading', { level: 1 }).and(page.locator(':not(:has-text("Henter"))')).waitFor();
      await page.locator('.loading').waitFor({ state: 'detached' });
      await look(page);
      expect([address, await overflow(page)]).toEqual([address, 0]);
    }
  });

  it('is one request, to no other host, and without complaint from the browser', async () => {
    const page = await site.openAs('Lars Eide', process());
    const asked: string[] = [];
    page.on('request', (request) => { if (request.url().endsWith('/graphql')) asked.push(request.url()); });
    await page.reload();
    await heading(page, TITLE).waitFor();
    await page.waitForLoadState('networkidle');
    expect(asked).toHaveLength(1);
    expect(site.complaints).toEqual([]);
  });

  it('has given axe nothing to say, in light or dark, at any stop', () => {
    expect(faults).toEqual([]);
  });

  it('says so when the session ends, keeps what was typed, and comes back to it', async () => {
    const page = await site.openAs('Lars Eide', process('/mandat'));
    await page.getByLabel('Mandatet').fill('Finn en turnus med færre helger.');
    await page.getByLabel('Hva', { exact: true }).fill('Helgefrekvens');
    await site.api.admin.query('delete from session');
    await page.getByRole('button', { name: 'Legg fram mandatet' }).click();
    await page.getByRole('dialog', { name: 'Innloggingen er utløpt' }).getByRole('link', { name: 'Logg inn' }).click();
    await page.getByRole('button', { name: 'Lars Eide' }).click();
    await heading(page, 'Mandat og handlingsrom').waitFor();
    expect(await page.getByLabel('Mandatet').inputValue()).toBe('Finn en turnus med færre helger.');
    await send(page, 'Legg fram mandatet', 'Mandatet er lagt fram.');
  });
});

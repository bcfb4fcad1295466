import Holidays from 'date-holidays';
import fs from 'node:fs';
import path from 'node:path';

const YEARS_BACK = 5;
const YEARS_AHEAD = 15;

/** Writes the public holidays around the year of the build, so that the browser can reckon working days without the library (1 MB). */
export function generateHolidays(source) {
  const norway = new Holidays('NO', { languages: ['nb', 'no'], types: ['public'] });
  const thisYear = new Date().getFullYear();
  const years = Array.from({ length: YEARS_BACK + YEARS_AHEAD + 1 }, (_, index) => thisYear - YEARS_BACK + index);
  const dates = years.flatMap((year) => norway.getHolidays(year).filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10)));
  const file = path.join(source, 'generated', 'holidays.ts');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, `/** Norwegian public holidays, YYYY-MM-DD, ${years[0]} to ${years.at(-1)}. */\nexport const HOLIDAYS: readonly string[] = ${JSON.stringify(dates)};\n`);
}

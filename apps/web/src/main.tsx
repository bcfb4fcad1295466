import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { loadDates } from './language/dates.ts';
import { languageOf } from './language/language.ts';
import './styles/index.css';

const root = document.getElementById('medvirk');
if (root === null) throw new Error('The page lacks the element that the client stands in');
const language = languageOf(document.documentElement.lang);
const dates = await loadDates(language);
createRoot(root).render(<StrictMode><App tongue={{ language, dates }} /></StrictMode>);

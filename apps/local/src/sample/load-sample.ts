import { StartFault } from '../start-fault.ts';
import type { LoadSample } from './sample.ts';

/** MISSING PIECE: the sample organisation. Until it is there, a start says so rather than pretend. */
export const loadSample: LoadSample = () => Promise.reject(new StartFault('The sample organisation is not part of this version yet. Start without it: npm start -- --empty'));

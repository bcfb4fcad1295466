export * from './digest-queue.ts';
export * from './held-mail.ts';
export * from './letter-book.ts';
export * from './notice-store.ts';
